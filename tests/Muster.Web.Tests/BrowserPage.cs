using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Muster.Web.Tests;

sealed partial record BrowserPage(Browser Browser, string Path, HttpStatusCode Status, string? Location, HttpResponseHeaders Headers, string Html)
{
    /// <summary>What a person reads: no tags, entities resolved, blanks folded.</summary>
    public string Text => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Html, " ")), " ");

    /// <summary>Sends the last form of the page, which is the page's own; those before it belong to the frame.</summary>
    public Task<BrowserPage> SubmitAsync(params (string Name, string Value)[] fields) =>
        Browser.PostAsync(ActionOf(LastForm) ?? Path, [.. HiddenFields, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);

    /// <summary>Sends the form of this name, one of several on the page.</summary>
    public Task<BrowserPage> SubmitFormAsync(string handler, params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(Html).Select(m => m.Value).Single(f => HiddenIn(f).Contains(KeyValuePair.Create("_handler", handler)));
        return Browser.PostAsync(ActionOf(form) ?? Path, [.. HiddenIn(form), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
    }

    /// <summary>Presses the preview's button: it sends the form of choices as it stands, and what is ticked beside, elsewhere.</summary>
    public Task<BrowserPage> ConfirmAsync(params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(Html).Select(m => m.Value).Single(f => HiddenIn(f).Contains(KeyValuePair.Create("_handler", "choices")));
        var button = ConfirmButton().Match(Html);
        var chosen = Selects().Matches(form).Concat(CheckedBoxes().Matches(form)).Select(m => KeyValuePair.Create(m.Groups[1].Value, m.Groups[2].Value));
        return Browser.PostAsync(button.Groups[1].Value, [.. HiddenIn(form), .. chosen, KeyValuePair.Create("seen", button.Groups[2].Value), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
    }

    public IEnumerable<KeyValuePair<string, string>> HiddenFields => HiddenIn(LastForm);

    static IEnumerable<KeyValuePair<string, string>> HiddenIn(string form) =>
        HiddenInputs().Matches(form).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));

    public Task<BrowserPage> FollowAsync() => Browser.GetAsync(Location!);

    string LastForm => Forms().Matches(Html)[^1].Value;

    static string? ActionOf(string form) =>
        Action().Match(form) is { Success: true } action ? WebUtility.HtmlDecode(action.Groups[1].Value) : null;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<form[^>]* action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenInputs();

    [GeneratedRegex("<button class=\"confirm\" form=\"choices\" formaction=\"([^\"]*)\" name=\"seen\" value=\"([^\"]*)\"")]
    private static partial Regex ConfirmButton();

    [GeneratedRegex("<select[^>]* name=\"([^\"]*)\".*?value=\"([^\"]*)\" selected.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<input type=\"checkbox\" name=\"([^\"]*)\" value=\"([^\"]*)\" checked")]
    private static partial Regex CheckedBoxes();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

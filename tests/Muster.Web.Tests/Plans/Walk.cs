using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;

namespace Muster.Web.Tests.Plans;

/// <summary>Goes everywhere that addresses lead to: from the given ones on, by every link and every form that only asks, once for each kind of address.</summary>
sealed partial class Walk(Browser browser, HttpClient api, Action<string> at)
{
    // Filters combine: at some point there is nothing new to see.
    const int MostOfOnePage = 40;

    readonly Queue<string> _ahead = new();
    readonly HashSet<string> _kinds = [];
    readonly Dictionary<string, int> _ofOnePage = [];

    /// <summary>What was shown, with what came of it.</summary>
    public Dictionary<string, HttpStatusCode> Visited { get; } = [];

    /// <summary>Whoever wants the whole as a file has all of it read, if a part at a time.</summary>
    public static bool IsFile(string address) => address.Split('?')[0] is var path && (path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".xlsx", StringComparison.Ordinal));

    public bool Showed(string address) => Visited.TryGetValue(address, out var status) && status is HttpStatusCode.OK or HttpStatusCode.Found;

    public async Task GoAsync(IEnumerable<string> addresses)
    {
        // Each of these, as different things may be to be seen of the same kind.
        foreach (var address in addresses.Distinct())
        {
            _kinds.Add(KindOf(address));
            _ahead.Enqueue(address);
        }

        while (_ahead.TryDequeue(out var address))
        {
            at(address);

            if (address.StartsWith("/api/", StringComparison.Ordinal))
                await AskAsync(address);
            else
                await LookAsync(address);
        }
    }

    async Task AskAsync(string address)
    {
        using var answer = await api.GetAsync(address, TestContext.Current.CancellationToken);
        Visited[address] = answer.StatusCode;

        if (answer.Content.Headers.ContentType?.MediaType != "application/json")
            return;

        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        if (body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("next", out var next) && next.GetString() is { } there)
            Plan(there);
    }

    async Task LookAsync(string address)
    {
        var page = await browser.GetAsync(address);
        Visited[address] = page.Status;

        foreach (var link in Links().Matches(page.Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(l => l.StartsWith('/') && !l.StartsWith("//", StringComparison.Ordinal)))
            Plan(link);

        foreach (var form in AskingForms().Matches(page.Html).Select(m => m.Value))
        {
            foreach (var asked in Questions(form))
                Plan(asked);
        }
    }

    // Each field alone, and all together.
    static IEnumerable<string> Questions(string form)
    {
        var action = WebUtility.HtmlDecode(Action().Match(form).Groups[1].Value);
        var selects = Selects().Matches(form).SelectMany(s => Options().Matches(s.Value).Select(o => (Name: s.Groups[1].Value, o.Groups[1].Value)).Where(o => o.Value.Length > 0)).ToList();
        var texts = Texts().Matches(form).SelectMany(t => new[] { LargeDirectory.RareWord, LargeDirectory.FrequentWord }, (t, word) => (Name: t.Groups[1].Value, Value: word)).ToList();
        var fields = selects.Concat(texts).Select(f => $"{f.Name}={HttpUtility.UrlEncode(f.Value)}").ToList();
        var together = selects.Concat(texts).GroupBy(f => f.Name).Select(g => $"{g.Key}={HttpUtility.UrlEncode(g.Last().Value)}");
        return fields.Append(string.Join('&', together)).Select(q => $"{action}?{q}");
    }

    void Plan(string address)
    {
        var path = Ids().Replace(address.Split('?', '#')[0], "*");

        if (path is "/sign-out" || IsFile(path) || !_kinds.Add(KindOf(address)))
            return;

        _ofOnePage[path] = _ofOnePage.GetValueOrDefault(path) + 1;

        if (_ofOnePage[path] <= MostOfOnePage)
            _ahead.Enqueue(address.Split('#')[0]);
    }

    // One place in a list is as good as another.
    static string KindOf(string address) => Places().Replace(Ids().Replace(address.Split('#')[0], "*"), "$1=*");

    [GeneratedRegex("""<a [^>]*href="([^"]*)""")]
    private static partial Regex Links();

    [GeneratedRegex("""<form[^>]* method="get".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex AskingForms();

    [GeneratedRegex("""action="([^"]*)""")]
    private static partial Regex Action();

    [GeneratedRegex("""<select[^>]* name="([^"]*)".*?</select>""", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("""<option[^>]* value="([^"]*)""")]
    private static partial Regex Options();

    [GeneratedRegex("""<input(?=[^>]* type="(?:search|text)")[^>]* name="([^"]*)""")]
    private static partial Regex Texts();

    [GeneratedRegex("""[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/)\d+(?=/|$)""")]
    private static partial Regex Ids();

    [GeneratedRegex("""\b(after|before|back|returnUrl)=[^&]*""")]
    private static partial Regex Places();
}

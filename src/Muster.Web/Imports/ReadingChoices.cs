using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.Intake;

namespace Muster.Web.Imports;

/// <summary>What a person may say of how a file is read, as a form offers and sends it.</summary>
static class ReadingChoices
{
    const string NoQuote = "none";

    static readonly string[] KnownEncodings =
    [
        "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
        "windows-1257", "iso-8859-2", "iso-8859-15", "koi8-r", "shift_jis", "euc-kr", "gb18030", "big5", "macintosh", "ibm850",
    ];

    static readonly (string Value, string Text)[] KnownDelimiters = [(",", "Comma"), (";", "Semicolon"), ("\t", "Tab"), ("|", "Vertical bar"), (":", "Colon"), (" ", "Blank")];

    public static readonly IReadOnlyList<(string Value, string Text)> Quotes = [("\"", "Double quote"), ("'", "Single quote"), (NoQuote, "None")];

    public static IEnumerable<(string Value, string Text)> Encodings(ReadingOptions given) =>
        KnownEncodings.Concat(given.Encoding is null || KnownEncodings.Contains(given.Encoding) ? [] : [given.Encoding]).Select(e => (e, e));

    public static IEnumerable<(string Value, string Text)> Delimiters(ReadingOptions given) =>
        given.Delimiter is not { } other || KnownDelimiters.Any(d => d.Value[0] == other) ? KnownDelimiters : [.. KnownDelimiters, (other.ToString(), other.ToString())];

    public static string? NameOf(char? quote) => quote == '\0' ? NoQuote : quote?.ToString();

    public static ReadingOptions Read(IFormCollection form) => new()
    {
        Encoding = Given(form, "encoding"),
        Delimiter = Given(form, "delimiter")?[0],
        Quote = Given(form, "quote") switch { null => null, NoQuote => '\0', var quote => quote[0] },
        HeaderLine = int.TryParse(Given(form, "header"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null,
        Sheet = Given(form, "sheet"),
    };

    static string? Given(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
}

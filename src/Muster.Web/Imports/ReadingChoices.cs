using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.Intake;

namespace Muster.Web.Imports;

/// <summary>What a person may say of how a file is read, as a form offers and sends it.</summary>
static class ReadingChoices
{
    const string NoQuote = "none";
    const string Doubled = "doubled";
    const string Backslash = "backslash";
    const string NoFoot = "none";
    const string NoSections = "none";

    static readonly string[] KnownEncodings =
    [
        "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
        "windows-1257", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-15", "koi8-r", "koi8-u", "shift_jis", "euc-jp", "euc-kr", "gb18030", "big5", "macintosh", "ibm850", "ibm852", "ibm866",
    ];

    static readonly (string Value, string Text)[] KnownDelimiters = [(",", "Comma"), (";", "Semicolon"), ("\t", "Tab"), ("|", "Vertical bar"), (":", "Colon"), (" ", "Blank"), ("||", "Two bars"), ("::", "Two colons"), (ReadingOptions.FixedWidth, "None: fixed widths")];

    public static readonly IReadOnlyList<(string Value, string Text)> Quotes = [("\"", "Double quote"), ("'", "Single quote"), (NoQuote, "None")];

    public static readonly IReadOnlyList<(string Value, string Text)> Escapes = [(Doubled, "A second quote"), (Backslash, "A backslash")];

    public static readonly IReadOnlyList<(string Value, string Text)> Feet = [(NoFoot, "All rows are the list's")];

    public static readonly IReadOnlyList<(string Value, string Text)> Rows =
        [(nameof(RowWriting.Plain), "Plain"), (nameof(RowWriting.Enclosed), "In quotes as a whole"), (nameof(RowWriting.Bordered), "Between bars")];

    public static readonly IReadOnlyList<(string Value, string Text)> HeaderRows = [("1", "One line"), ("2", "Two lines")];

    public static readonly IReadOnlyList<(string Value, string Text)> Sections = [(NoSections, "All rows are the list's")];

    public static IEnumerable<(string Value, string Text)> Encodings(ReadingOptions given) =>
        KnownEncodings.Concat(given.Encoding is null || KnownEncodings.Contains(given.Encoding) ? [] : [given.Encoding]).Select(e => (e, e));

    public static IEnumerable<(string Value, string Text)> Delimiters(ReadingOptions given) =>
        given.Delimiter is not { } other || KnownDelimiters.Any(d => d.Value == other) ? KnownDelimiters : [.. KnownDelimiters, (other, other)];

    public static string? NameOf(char? quote) => quote == '\0' ? NoQuote : quote?.ToString();

    public static string? NameOfEscape(bool? backslash) => backslash switch { null => null, true => Backslash, false => Doubled };

    public static string? NameOfFoot(bool? foot) => foot is false ? NoFoot : null;

    public static string? NameOfSections(bool? sections) => sections is false ? NoSections : null;

    public static ReadingOptions Read(IFormCollection form) => new()
    {
        Encoding = Given(form, "encoding"),
        Delimiter = Given(form, "delimiter"),
        Quote = Given(form, "quote") switch { null => null, NoQuote => '\0', var quote => quote[0] },
        Backslash = Given(form, "escape") switch { null => null, var escape => escape == Backslash },
        Foot = Given(form, "foot") is null ? null : false,
        Rows = Enum.TryParse<RowWriting>(Given(form, "rows"), ignoreCase: true, out var rows) && Enum.IsDefined(rows) ? rows : null,
        HeaderRows = Given(form, "headerrows") switch { "1" => 1, "2" => 2, _ => null },
        Sections = Given(form, "sections") is null ? null : false,
        HeaderLine = int.TryParse(Given(form, "header"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null,
        Sheet = Given(form, "sheet"),
    };

    static string? Given(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
}

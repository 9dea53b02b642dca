using System.Diagnostics.CodeAnalysis;
using System.Text;
using Muster.Problems;

namespace Muster.Intake.Encodings;

/// <summary>Finds out a text's encoding over all its bytes: one umlaut in the last line is as good as a hundred.</summary>
static class EncodingFinder
{
    // One in fifty is no character of a text; of the one that separates cells there may be more.
    const int MostOfBinary = 50;
    const int FewestOfText = 2;

    public static bool TryFind(
        ListSource source,
        string? given,
        CancellationToken cancellation,
        [NotNullWhen(true)] out FoundEncoding? found,
        [NotNullWhen(false)] out Problem? refusal)
    {
        var census = ByteCensus.Of(source, cancellation);
        (found, refusal) = (null, null);

        if (given is not null)
        {
            found = CodePages.TryGet(given, out var encoding, out var name) ? new(encoding, name, PreambleOf(census, name), "It was given.", Given: true) : null;
            refusal = found is null ? Unreadable($"There is no character encoding called \"{given}\". Name one such as utf-8 or windows-1252.") : null;
            return found is not null;
        }

        found = ByMark(census) ?? ByNuls(census);

        if (found is null && IsBinary(census))
            refusal = Unreadable("This file is no text and no workbook that Muster knows. Save the list as an Excel workbook (.xlsx) or as CSV and choose that file.");
        else
            found ??= ByUtf8(census) ?? CodePageFinder.Find(source, cancellation);

        return found is not null;
    }

    static FoundEncoding? ByMark(ByteCensus census) => census.Lead switch
    {
        [0xef, 0xbb, 0xbf, ..] => Marked("utf-8", 3),
        [0xff, 0xfe, 0, 0] when census.Length % 4 == 0 => Marked("utf-32le", 4),
        [0xff, 0xfe, ..] => Marked("utf-16le", 2),
        [0xfe, 0xff, ..] => Marked("utf-16be", 2),
        _ => null,
    };

    static FoundEncoding Marked(string name, int preamble) =>
        new(CodePages.Get(name), name, preamble, "The file begins with this encoding's byte order mark.");

    // Delimiters, line ends and addresses are ASCII in every list, so every second byte of enough pairs is zero.
    static FoundEncoding? ByNuls(ByteCensus census)
    {
        var (even, odd) = (census.NulsAtEven, census.NulsAtOdd);

        if ((even + odd) * 20 < census.Length || even + odd < 4 || census.Controls > (even + odd) * 2 || Math.Min(even, odd) * 20 > Math.Max(even, odd))
            return null;

        var name = odd > even ? "utf-16le" : "utf-16be";
        return new(CodePages.Get(name), name, 0, $"{Math.Max(even, odd):N0} of its bytes are zero, and nearly all at {(odd > even ? "odd" : "even")} places.");
    }

    static FoundEncoding? ByUtf8(ByteCensus census)
    {
        if (census.IsAscii)
            return new(Encoding.UTF8, "utf-8", 0, "It holds plain ASCII only, which is the same in nearly every encoding.");

        if (census.Utf8Errors == 0)
            return new(Encoding.UTF8, "utf-8", 0, "Every byte of the file is well-formed UTF-8.");

        // Text in another encoding is hardly ever well-formed by chance; broken places are damage, or rows pasted from elsewhere.
        return census.Utf8Sequences > census.Utf8Errors * 2
            ? new(Encoding.UTF8, "utf-8", 0, $"It is UTF-8 but for {census.Utf8Errors:N0} damaged places.")
            : null;
    }

    static bool IsBinary(ByteCensus census) =>
        (census.NulsAtEven + census.NulsAtOdd + census.StrayControls) * MostOfBinary > census.Length || census.Controls * FewestOfText > census.Length;

    static int PreambleOf(ByteCensus census, string name) =>
        ByMark(census) is { } marked && marked.Name == name ? marked.Preamble : 0;

    static Problem Unreadable(string message) => Problem.Error(ProblemCodes.FileUnreadable, message);
}

using Muster.Imports.Fields;
using Muster.Intake.Tables;

namespace Muster.Imports.Mapping;

/// <summary>A header taken apart, once for all fields that it is compared with.</summary>
sealed class HeaderForm
{
    // "Vorname / Prénom / Nome / First name": so many languages a header is written in. What has more parts is a list.
    const int MostParts = 4;

    static readonly char[] Joins = ['/', '|', '\n'];

    public HeaderForm(string header)
    {
        if (!MayBeName(header))
            return;

        var meant = Inner(header) ?? header;
        Bare = HeaderText.Bare(meant);
        Words = [.. HeaderText.WordsOf(HeaderText.Undecorated(meant)).Select(w => (w.Text.TrimStart(Digits).TrimEnd('1'), w.IsCut)).Where(w => w.Item1.Length > 0)];
        AllWords = [.. HeaderText.WordsOf(meant).Select(w => w.Text)];
        Parts = PartsOf(meant);
    }

    /// <summary>Empty where the header is too long for a name: it is like no field then.</summary>
    public string Bare { get; } = "";

    public IReadOnlyList<(string Text, bool IsCut)> Words { get; } = [];

    /// <summary>With those in brackets.</summary>
    public IReadOnlyList<string> AllWords { get; } = [];

    /// <summary>Where it says several things, each of them.</summary>
    public IReadOnlyList<HeaderForm> Parts { get; } = [];

    static readonly char[] Digits = [.. "0123456789"];

    // Taken apart and compared, a header costs the square of its length. A single character may stand for eighteen.
    static bool MayBeName(string header) =>
        header.Length <= Header.LongestName && header.Normalize(System.Text.NormalizationForm.FormKC).Length <= Header.LongestName;

    static IReadOnlyList<HeaderForm> PartsOf(string meant)
    {
        if (meant.IndexOfAny(Joins) < 0)
            return [];

        List<string> parts = [.. meant.Split(Joins).Where(p => HeaderText.Folded(p).Length > 0).Take(MostParts + 1)];
        return parts.Count > MostParts ? [] : [.. parts.Select(p => new HeaderForm(p))];
    }

    // "Name (last)" is one half; "Name (legal)" is the whole.
    static string? Inner(string header)
    {
        var plain = header.Normalize(System.Text.NormalizationForm.FormKC);
        var (open, close) = (plain.IndexOfAny(['(', '[']), plain.LastIndexOfAny([')', ']']));

        if (open <= 0 || close <= open || !FieldAliases.JustName.Contains(HeaderText.Folded(plain[..open])))
            return null;

        var inner = plain[(open + 1)..close];
        return FieldAliases.Halves.Contains(HeaderText.Folded(inner)) ? inner : null;
    }
}

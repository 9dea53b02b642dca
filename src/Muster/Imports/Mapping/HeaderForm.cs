using Muster.Imports.Fields;

namespace Muster.Imports.Mapping;

/// <summary>A header taken apart, once for all fields that it is compared with.</summary>
sealed class HeaderForm
{
    static readonly char[] Joins = ['/', '|', '\n'];

    public HeaderForm(string header)
    {
        var meant = Inner(header) ?? header;
        Bare = HeaderText.Bare(meant);
        Words = [.. HeaderText.WordsOf(HeaderText.Undecorated(meant)).Select(w => (w.Text.TrimStart(Digits).TrimEnd('1'), w.IsCut)).Where(w => w.Item1.Length > 0)];
        AllWords = [.. HeaderText.WordsOf(meant).Select(w => w.Text)];
        Parts = meant.IndexOfAny(Joins) >= 0 ? [.. meant.Split(Joins).Where(p => HeaderText.Folded(p).Length > 0).Select(p => new HeaderForm(p))] : [];
    }

    public string Bare { get; }

    public IReadOnlyList<(string Text, bool IsCut)> Words { get; }

    /// <summary>With those in brackets.</summary>
    public IReadOnlyList<string> AllWords { get; }

    /// <summary>Where it says several things, each of them.</summary>
    public IReadOnlyList<HeaderForm> Parts { get; }

    static readonly char[] Digits = [.. "0123456789"];

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

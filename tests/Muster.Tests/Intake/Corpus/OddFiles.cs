using Muster.Intake;

namespace Muster.Tests.Intake.Corpus;

/// <summary>Lists whose rows are written otherwise than with one character between the cells, and lists in sections.</summary>
static class OddFiles
{
    static readonly int[] Sizes = [4, 9, 120];
    static readonly string[] Nationalities = ["English", "German", "Czech"];

    public static IEnumerable<CorpusFile> All => [.. LongDelimiters(), .. Fixed(), .. RightAligned(), .. ControlDelimiters(), .. Enclosed(), .. PartlyEnclosed(), .. Bordered(), .. TabRuns(), .. Sections()];

    static IEnumerable<CorpusFile> LongDelimiters() =>
        from delimiter in (string[])["||", "::", ";;", "~|~", "|;|", "^^", "##", "\t\t"]
        from layout in (string[])["plain", "badge", "blanks", "two"]
        from quoting in (Quoting[])[Quoting.Needed, Quoting.All]
        let size = Sizes[delimiter.Length % 2 + (layout.Length % 2)]
        select new ListWriter(Fill(layout, "English", size), new(delimiter, Quoting: quoting)).Whole().In("long delimiter", $"{delimiter.Trim()}-{layout}-{quoting}");

    static IEnumerable<CorpusFile> ControlDelimiters() =>
        from delimiter in (char[])['\u0001', '\u0002', '\u0007', '\u001c', '\u001d', '\u001e', '\u001f']
        from layout in (string[])["plain", "badge", "blanks", "notes", "two"]
        from size in Sizes
        select new ListWriter(Fill(layout, "English", size), new(delimiter.ToString(), Quoting: delimiter % 2 == 0 ? Quoting.Needed : Quoting.None)).Whole().In("control delimiter", $"{(int)delimiter:x2}-{layout}-{size}");

    static IEnumerable<CorpusFile> Fixed() =>
        from layout in (string[])["plain", "badge", "blanks", "dates"]
        from nation in Nationalities
        from size in Sizes
        from rule in (string[])["", "-", "="]
        from gap in (int[])[1, 2]
        where gap == 2 || rule.Length > 0 || (size > Sizes[0] && layout is "plain" or "badge")
        select FixedList(Fill(layout, nation, size), rule, gap).In("fixed width", $"{layout}-{nation}-{size}-{rule}{gap}");

    // Numbers and dates, or everything, end below each other rather than begin so.
    static IEnumerable<CorpusFile> RightAligned() =>
        from layout in (string[])["plain", "badge", "dates", "two"]
        from size in Sizes
        from gap in (int[])[1, 2, 3]
        from all in (bool[])[true, false]
        where gap > 1 || size > Sizes[0]
        select FixedList(Fill(layout, "German", size), "", gap, all ? _ => true : cells => cells.All(cell => cell.Length > 0 && !cell.Any(char.IsLetter))).In("fixed width", $"right-{layout}-{size}-{gap}-{all}");

    static ListWriter FixedList(MeantList list, string rule, int gap, Func<IEnumerable<string>, bool>? endsAligned = null)
    {
        var writer = new ListWriter(list, new(ReadingOptions.FixedWidth)).Raw("");
        int[] widths = [.. list.Columns.Select((c, i) => list.Rows.Max(row => row[i].Length) is var longest && longest > c.Length ? longest : c.Length)];
        bool[] right = [.. list.Columns.Select((_, i) => endsAligned?.Invoke(list.Rows.Select(row => row[i])) ?? false)];
        string Line(IEnumerable<string> cells) => string.Concat(cells.Select((cell, i) => (right[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])) + new string(' ', gap))).TrimEnd();

        writer.HeaderAs(Line(list.Columns));

        if (rule.Length > 0)
            writer.Raw(Line(widths.Select(width => new string(rule[0], width))));

        foreach (var row in list.Rows)
            writer.Row(Line(row), row);

        return writer;
    }

    static IEnumerable<CorpusFile> Enclosed() =>
        from layout in (string[])["plain", "badge", "full", "notes", "blanks"]
        from delimiter in (string[])[",", ";"]
        from size in Sizes
        from padding in (string[])["", ";;"]
        select Rewritten(Fill(layout, "English", size), new(delimiter), row => $"{InQuotes(row)}{padding}").In("enclosed rows", $"{layout}-{delimiter}-{size}-{padding.Length}");

    // Only what has quotes in it is enclosed by a program that separates with something else.
    static IEnumerable<CorpusFile> PartlyEnclosed() =>
        from layout in (string[])["full", "notes"]
        from size in Sizes
        select Rewritten(Fill(layout, "English", size), new(), row => row.Contains('"') ? InQuotes(row) : row).In("enclosed rows", $"{layout}-partly-{size}");

    static string InQuotes(string row) => $"\"{row.Replace("\"", "\"\"")}\"";

    static IEnumerable<CorpusFile> Bordered() =>
        from layout in (string[])["plain", "badge", "blanks", "two"]
        from nation in Nationalities
        from size in Sizes
        from padded in (bool[])[true, false]
        select BorderedList(Fill(layout, nation, size), padded ? " " : "").In("bordered rows", $"{layout}-{nation}-{size}-{padded}");

    static ListWriter BorderedList(MeantList list, string blank)
    {
        string Line(IEnumerable<string> cells) => $"|{string.Join('|', cells.Select(cell => blank + cell + blank))}|";
        var writer = new ListWriter(list, new("|")).HeaderAs(Line(list.Columns)).Raw(Line(list.Columns.Select(_ => "---")));

        foreach (var row in list.Rows)
            writer.Row(Line(row), row);

        return writer;
    }

    static IEnumerable<CorpusFile> TabRuns() =>
        from size in Sizes
        from layout in (string[])["plain", "two"]
        select Rewritten(Fill(layout, "English", size), new("\t"), row => Aligned(row.Split('\t'))).In("tab runs", $"{layout}-{size}");

    static string Aligned(string[] cells) =>
        string.Concat(cells.SkipLast(1).Select(cell => cell + new string('\t', Math.Max(1, 2 - (cell.Length / 8))))) + cells[^1];

    static IEnumerable<CorpusFile> Sections() =>
        from layout in (string[])["plain", "badge", "dates"]
        from size in (int[])[6, 30]
        from delimiter in (string[])[",", ";", "\t"]
        from title in (string[])["Department: {0}", "{0}", "--- Team {0}: ---"]
        from padded in (bool[])[true, false]
        select Sectioned(Fill(layout, "English", size), delimiter, title, padded).In("section titles", $"{layout}-{size}-{(int)delimiter[0]:x}-{title.Length}-{padded}");

    static ListWriter Sectioned(MeantList list, string delimiter, string title, bool padded)
    {
        var writer = new ListWriter(list, new(delimiter)).Header();
        var sections = (string[])["Nursing", "Kitchen", "Night Shift"];

        for (var i = 0; i < sections.Length; i++)
        {
            var (from, to) = (i * list.Rows.Count / 3, (i + 1) * list.Rows.Count / 3);
            writer.Raw(title.Replace("{0}", sections[i]) + (padded ? string.Concat(Enumerable.Repeat(delimiter, list.Columns.Length - 1)) : "")).Rows(from, to);
        }

        return writer;
    }

    static ListWriter Rewritten(MeantList list, WrittenDialect dialect, Func<string, string> rewrite)
    {
        var (writer, plain) = (new ListWriter(list, dialect), new Writing(dialect));
        writer.HeaderAs(rewrite(plain.Joined(list.Columns)));

        foreach (var row in list.Rows)
            writer.Row(rewrite(plain.Joined(row)), row);

        return writer;
    }

    static MeantList Fill(string layout, string nation, int size) => Layouts.Fill(layout, Nation.Named(nation), size, new(size));
}

namespace Muster.Tests.Intake.Corpus;

/// <summary>Lists with things around them that are no people.</summary>
static class TableFiles
{
    static readonly string[][] Feet =
    [
        ["Total: 8"],
        ["Total", "8"],
        ["", "", "Total", "8"],
        ["Summe", "8"],
        ["", "Printed on 1 October 2026, page 1"],
        ["", "* part-time", "** on leave"],
        ["", "Note: this list is confidential.", "Ask hr@x.example for a copy."],
        ["8 records exported"],
        ["--- end of list ---"],
        ["Source: HR system, 1.10.2026"],
    ];

    public static IEnumerable<CorpusFile> All => [.. Foot(), .. BlankRows(), .. BlankColumns(), .. SecondTable(), .. Single(), .. Numbers()];

    static IEnumerable<CorpusFile> Foot() =>
        from foot in Enumerable.Range(0, Feet.Length)
        from layout in (string[])["plain", "badge", "full"]
        from padded in (bool[])[true, false]
        select WithFoot(Fill(layout, 8, foot), Feet[foot], padded).In("foot", $"{layout}-{foot}-{padded}");

    static ListWriter WithFoot(MeantList list, string[] foot, bool padded)
    {
        var writer = new ListWriter(list, new(";")).Whole();

        // A row of cells, or several rows of one.
        var rows = foot is ["Total" or "Summe", ..] or ["", "", ..] ? [foot] : foot.Select(text => (string[])[text]).ToArray();

        foreach (var row in rows)
            writer.Beside(padded ? [.. row, .. Enumerable.Repeat("", Math.Max(0, list.Columns.Length - row.Length))] : row);

        return writer;
    }

    static IEnumerable<CorpusFile> BlankRows() =>
        from layout in (string[])["plain", "badge", "notes", "one"]
        from blank in (string[])["", ",,,", "   ", " , , "]
        where layout != "one" || !blank.Contains(',')
        select Gaps(Fill(layout, 9, 1), blank).In("blank rows", $"{layout}-{blank.Length}{blank.Contains(',')}");

    static ListWriter Gaps(MeantList list, string blank) =>
        new ListWriter(list, new()).Raw(blank).Header().Raw(blank).Rows(0, 4).Raw(blank).Raw(blank).Rows(4, 9).Raw(blank).Raw(blank).Raw(blank);

    static IEnumerable<CorpusFile> BlankColumns() =>
        from at in (int[])[0, 1, 3]
        from delimiter in (string[])[",", ";", "\t"]
        let list = Fill("plain", 8, at)
        let wide = new MeantList(Insert(list.Columns, at, ""), Insert(list.Fields, at, null), [.. list.Rows.Select(r => Insert(r, at, ""))])
        select new ListWriter(wide, new(delimiter)).Whole().In("blank columns", $"{at}-{(int)delimiter[0]:x}");

    // Everything below the blank row is another list: a count by group, a legend.
    static IEnumerable<CorpusFile> SecondTable() =>
        from size in (int[])[6, 40]
        from second in (string[][][])
        [
            [["Group", "Staff"], ["Nursing", "4"], ["Kitchen", "2"]],
            [["Code", "Meaning"], ["N", "Night shift"], ["D", "Day shift"], ["W", "Weekend"]],
            [["Summary", ""], ["Full time", "5"], ["Part time", "1"], ["Total", "6"]],
            [["Total", "6"], ["Group", "Staff"], ["Nursing", "4"], ["Kitchen", "2"]],
        ]
        select Second(Fill("badge", size, size), second).In("second table", $"{size}-{second[0][0]}");

    static ListWriter Second(MeantList list, string[][] second)
    {
        var writer = new ListWriter(list, new()).Whole().Raw("");

        foreach (var row in second)
            writer.Beside([.. row, .. Enumerable.Repeat("", list.Columns.Length - row.Length)]);

        return writer;
    }

    static IEnumerable<CorpusFile> Single() =>
        from size in (int[])[1, 2, 12]
        from lineEnd in (string[])["\n", "\r\n", "\r"]
        select new ListWriter(Fill("one", size, size), new(LineEnd: lineEnd)).Whole().In("single column", $"{size}-{lineEnd.Length}{(int)lineEnd[0]}");

    static IEnumerable<CorpusFile> Numbers() =>
        from delimiter in (string[])[",", ";", "\t"]
        from size in (int[])[3, 20]
        let list = new MeantList(
            ["ID", "Email", "Amount", "Date"], [null, Muster.Imports.Fields.FieldKeys.Email, null, null],
            [.. Enumerable.Range(0, size).Select(i => (string[])[$"{i:000}", $"p{i}@x.example", $"1.234,{i % 90 + 10}", $"{i % 28 + 1}.10.2026"])])
        select new ListWriter(list, new(delimiter)).Whole().In("numbers", $"{size}-{(int)delimiter[0]:x}");

    static MeantList Fill(string layout, int size, int seed) => Layouts.Fill(layout, Nation.Named("English"), size, new(seed));

    static T[] Insert<T>(T[] cells, int at, T cell) => [.. cells[..at], cell, .. cells[at..]];
}

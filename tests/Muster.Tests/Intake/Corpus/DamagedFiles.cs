using Muster.Problems;

namespace Muster.Tests.Intake.Corpus;

/// <summary>Lists with damage in one row, which costs that row at most.</summary>
static class DamagedFiles
{
    static readonly string[] Kept = [",", ";", "\t", "|"];
    static readonly int[] Sizes = [6, 30, 400];

    public static IEnumerable<CorpusFile> All => [.. Cells(), .. Quotes(), .. OtherDelimiter(), .. Unclosed(), .. Ragged(), .. Garbled(), .. TrailingDelimiters()];

    static IEnumerable<CorpusFile> Cells() =>
        from delimiter in Kept
        from size in Sizes
        from layout in (string[])["plain", "badge"]
        from more in (bool[])[false, true]
        select In(layout, size, delimiter, size / 2, more ? ProblemCodes.RowLong : ProblemCodes.RowShort, line => more ? Doubled(line, delimiter) : Without(line, delimiter))
            .In(more ? "extra delimiter" : "missing delimiter", $"{layout}-{size}-{(int)delimiter[0]:x}");

    static IEnumerable<CorpusFile> Quotes() =>
        from delimiter in Kept
        from size in Sizes
        from place in (int[])[0, size / 2, size - 1]
        from quoting in (Quoting[])[Quoting.Needed, Quoting.All]
        let dialect = new WrittenDialect(delimiter, Quoting: quoting)
        select In("plain", size, dialect, place, ProblemCodes.FileUnclosedQuote, line => Opened(line, quoting, delimiter))
            .In("stray quote", $"{quoting}-{size}-{place}-{(int)delimiter[0]:x}");

    static IEnumerable<CorpusFile> OtherDelimiter() =>
        from delimiter in Kept
        from other in Kept
        where other != delimiter
        from size in (int[])[5, 40]
        select In("plain", size, delimiter, 2, "", line => line.Replace(delimiter, other)).In("row of another delimiter", $"{size}-{(int)delimiter[0]:x}-{(int)other[0]:x}");

    static IEnumerable<CorpusFile> Unclosed() =>
        from size in (int[])[100, 150, 2_000]
        from layout in (string[])["plain", "badge"]
        select In(layout, size, ",", 98, ProblemCodes.FileUnclosedQuote, line => "\"" + line).In("unclosed quote", $"{layout}-{size}");

    static IEnumerable<CorpusFile> Ragged() =>
        from size in (int[])[9, 50]
        from delimiter in Kept
        let list = Fill("blanks", size)
        select Rows(new ListWriter(list, new(delimiter)).Header(), delimiter).In("ragged", $"{size}-{(int)delimiter[0]:x}");

    // Some programs write no delimiters after the last cell that holds something.
    static ListWriter Rows(ListWriter writer, string delimiter)
    {
        for (var i = 0; i < writer.List.Rows.Count; i++)
        {
            var cells = writer.List.Rows[i];
            writer.Row(string.Join(delimiter, i % 2 == 0 ? cells : cells[..4]), i % 2 == 0 ? cells : [.. cells[..4], "", ""]);
        }

        return writer;
    }

    static IEnumerable<CorpusFile> Garbled() =>
        from size in (int[])[5, 40]
        from garbled in (string[])["MÃ¼ller", "JosÃ©", "BÃ¤cker-Å\u00bdÃ¡k", "O\u00e2\u20ac\u2122Neil"]
        let list = Fill("plain", size).With(2, 1, garbled)
        select new ListWriter(list, new()).Header().Rows(0, 2).Damaged(2, ProblemCodes.TextGarbled, line => line).Rows(3, size).In("garbled", $"{size}-{garbled.Length}");

    static IEnumerable<CorpusFile> TrailingDelimiters() =>
        from size in (int[])[4, 30]
        from delimiter in Kept
        let list = Fill("plain", size)
        select Trailing(new ListWriter(list, new(delimiter)).Header(), delimiter).In("trailing delimiters", $"{size}-{(int)delimiter[0]:x}");

    static ListWriter Trailing(ListWriter writer, string delimiter)
    {
        foreach (var cells in writer.List.Rows)
            writer.Row(string.Join(delimiter, cells) + delimiter + delimiter, cells);

        return writer;
    }

    static ListWriter In(string layout, int size, string delimiter, int row, string problem, Func<string, string> damage) =>
        In(layout, size, new WrittenDialect(delimiter), row, problem, damage);

    static ListWriter In(string layout, int size, WrittenDialect dialect, int row, string problem, Func<string, string> damage) =>
        new ListWriter(Fill(layout, size), dialect).Header().Rows(0, row).Damaged(row, problem, damage).Rows(row + 1, size);

    static MeantList Fill(string layout, int size) => Layouts.Fill(layout, Nation.Named("English"), size, new(size));

    static string Doubled(string line, string delimiter) => line.Insert(line.IndexOf(delimiter, StringComparison.Ordinal), delimiter + "Jr");

    static string Without(string line, string delimiter) => line.Remove(line.IndexOf(delimiter, StringComparison.Ordinal), 1);

    static string Opened(string line, Quoting quoting, string delimiter) =>
        quoting == Quoting.All ? line.Remove(line.IndexOf("\"" + delimiter, StringComparison.Ordinal), 1) : line.Insert(line.IndexOf(delimiter, StringComparison.Ordinal) + 1, "\"");
}

using DocumentFormat.OpenXml.Spreadsheet;
using static Muster.Tests.Intake.Workbooks;

namespace Muster.Tests.Intake.Corpus;

/// <summary>The same lists in workbooks.</summary>
static class WorkbookFiles
{
    public static IEnumerable<CorpusFile> All =>
        from layout in Layouts.Names
        from nation in (string[])["English", "Czech", "Japanese"]
        let list = Layouts.Fill(layout, Nation.Named(nation), 12, new(1))
        from titles in (int[])[0, 2]
        select Of(list, titles, $"{layout}-{nation}-{titles}");

    static CorpusFile Of(MeantList list, int titles, string name)
    {
        var rows = new List<Row>();

        for (var i = 0; i < titles; i++)
            rows.Add(Row((uint)rows.Count + 1, $"Staff, part {i + 1}"));

        rows.Add(Row((uint)rows.Count + 1, list.Columns));
        var meant = new List<CorpusRow>();

        foreach (var cells in list.Rows)
        {
            rows.Add(Row((uint)rows.Count + 1, [.. cells.Select(c => c.Length == 0 ? null : (object)c)]));
            meant.Add(new(rows.Count, cells));
        }

        return new("workbook", name, Workbooks.Of(("People", [.. rows])), null, null, null, null, titles + 1, list.Columns, list.Fields, meant);
    }
}

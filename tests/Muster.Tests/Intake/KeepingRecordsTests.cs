using Muster.Intake;
using Muster.Intake.Formats;
using Muster.Intake.Workbooks;
using static Muster.Tests.Intake.Workbooks;

namespace Muster.Tests.Intake;

public sealed class KeepingRecordsTests
{
    static readonly byte[] People = Of(("People", [Row(1, "First Name", "Email"), Row(2, "Ann", "ann@x.example"), Row(4, "Bo", "bo@x.example")]));

    [Fact]
    public void Rows_are_kept_as_they_were_read()
    {
        var rows = new KeptRows(Kept(most: 10)!.Rows);
        var read = new List<(int, string)>();

        while (rows.Read())
            read.Add((rows.Line, string.Join(' ', Enumerable.Range(0, rows.Count).Select(i => rows.Cell(i).Text))));

        Assert.Equal([(1, "First Name Email"), (2, "Ann ann@x.example"), (3, ""), (4, "Bo bo@x.example")], read);
    }

    [Fact]
    public void A_sheet_of_more_cells_and_rows_is_let_go() => Assert.Null(Kept(most: 9));

    static KeptSheet? Kept(int most)
    {
        Assert.True(Workbook.TryOpen(ListSource.FromBytes("list.xlsx", People), FileFormat.Xlsx, ReadingBudget.Default, out var sheets, out _));
        using var workbook = sheets;
        using var records = new KeepingRecords(workbook.Records(), most);

        while (records.Read())
            Assert.InRange(records.Line, 1, 4);

        return records.Kept;
    }
}

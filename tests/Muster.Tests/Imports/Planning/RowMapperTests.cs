using System.Globalization;
using Muster.CustomFields;
using Muster.Imports.Planning;

namespace Muster.Tests.Imports.Planning;

/// <summary>That a value is read once and found again must not be seen in any row.</summary>
public sealed class RowMapperTests
{
    const int Values = ReadBefore<string>.Places + 1_000;
    const int Options = 20;

    static readonly DateOnly First = new(2020, 1, 1);

    // Twice over: most of what was read has lost its place when it comes again.
    [Fact]
    public void A_text_in_columns_of_several_kinds_is_read_by_each_however_many_there_are_and_whenever_it_comes_again()
    {
        var list = new PlannedList { Setup = new() { Split = true } };
        var (start, badge) = (list.Field("Start", CustomFieldKind.Date), list.Field("Badge", CustomFieldKind.Number));
        var shift = list.Field("Shift", CustomFieldKind.Choice, [.. Enumerable.Range(0, Options).Select(i => Day(i, "yyyy MM dd"))]);

        var rows = list.Rows("Full Name,Email,Start,Badge,Shift,Group\n" + string.Concat(Enumerable.Range(0, Values * 2).Select(row => Row(row, Day(row % Values, "yyyyMMdd")))));

        Assert.Equal(Values * 2, rows.Count);

        Assert.All(rows, (row, at) =>
        {
            var i = at % Values;
            var read = (row.Learner.Custom[start.Id], row.Learner.Custom[badge.Id], row.Learner.Custom[shift.Id], Assert.Single(row.Learner.Groups));
            Assert.Equal((Day(i, "yyyy-MM-dd"), Day(i, "yyyyMMdd"), i < Options ? Day(i, "yyyy MM dd") : null, Day(i, "yyyyMMdd")), read);
        });
    }

    static string Row(int row, string text) => $"Ann Lee,p{row}@x.example,{text},{text},{(row % Values < Options ? text : "")},{text}\n";

    static string Day(int i, string format) => First.AddDays(i).ToString(format, CultureInfo.InvariantCulture);
}

using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Problems;

namespace Muster.Tests.Imports.Planning;

public sealed class DateColumnTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_order_is_found_over_the_whole_column_and_the_date_that_tells_is_named()
    {
        var (column, starts) = Read("03.04.2026", "05.06.2026", "23.04.2026", "24.04.2026");

        Assert.Equal("Read day/month/year, because of 23.04.2026 in line 4.", column.Words("en-US"));
        Assert.False(column.IsDoubtful);
        Assert.Equal(["2026-04-03", "2026-06-05", "2026-04-23", "2026-04-24"], starts);
    }

    [Theory]
    [InlineData("en-GB", "2026-04-03")]
    [InlineData("en-US", "2026-03-04")]
    public void A_column_that_tells_nothing_is_read_as_is_usual_and_said_to_be_ambiguous(string locale, string start)
    {
        var (column, starts) = Read(locale, order: null, "03/04/2026", "");

        Assert.True(column.IsDoubtful);
        Assert.Contains("no date of the column tells, such as 03/04/2026 in line 2. Please check.", column.Words(locale), StringComparison.Ordinal);
        Assert.Equal(start, starts[0]);
    }

    [Fact]
    public void What_a_person_says_goes_before_what_the_column_tells()
    {
        var (column, starts) = Read("en-GB", DateOrder.MonthFirst, "03/04/2026", "23/04/2026");

        Assert.Equal("Read month/day/year, as was chosen. But 23/04/2026 in line 3 can only be of another order, and is no date so.", column.Words("en-GB"));
        Assert.Equal(["2026-03-04", null], starts);
    }

    [Fact]
    public void A_column_that_contradicts_itself_is_said_to_and_each_date_is_what_it_alone_can_be()
    {
        var (column, starts) = Read("23/04/2026", "24/04/2026", "04/25/2026", "03/04/2026");

        Assert.True(column.IsDoubtful);
        Assert.Contains("But 04/25/2026 in line 4 can only be of another order, and is read in that. Please check.", column.Words("en-GB"), StringComparison.Ordinal);
        Assert.Equal(["2026-04-23", "2026-04-24", "2026-04-25", "2026-04-03"], starts);
    }

    [Fact]
    public void A_date_of_another_order_than_the_others_is_a_warning_on_its_row()
    {
        var rows = Planned("en-GB", order: null, "23/04/2026", "24/04/2026", "04/25/2026", "2026-05-06").Rows;

        var problem = Assert.Single(rows.SelectMany(r => r.Problems), p => p.Code == ProblemCodes.ValueCleaned);
        Assert.Equal((4, Severity.Warning, "This date can only be 2026-04-25; others of the column are day/month/year. Check it."), (problem.Line, problem.Severity, problem.Message));
    }

    [Fact]
    public void Dates_of_several_forms_are_each_read_as_they_stand_and_only_the_others_in_the_columns_order()
    {
        var (column, starts) = Read("2026-03-05", "31.12.2025", "\"Mar 5, 2026\"", "04.03.2026", "20260306", "7 mars 2026");

        Assert.Equal("Read day/month/year, because of 31.12.2025 in line 3. Dates such as 2026-03-05 in line 2 say themselves what they are, and are read so.", column.Words("en-US"));
        Assert.False(column.IsDoubtful);
        Assert.Equal(["2026-03-05", "2025-12-31", "2026-03-05", "2026-03-04", "2026-03-06", "2026-03-07"], starts);
    }

    [Fact]
    public void Years_of_two_digits_may_come_first_and_are_said_to_be_of_which_century()
    {
        var (column, starts) = Read("98-04-23", "97-05-06");

        Assert.Equal("Read year/month/day, because of 98-04-23 in line 2. Years of two digits are from 1950 to 2049.", column.Words("en-GB"));
        Assert.Equal(["1998-04-23", "1997-05-06"], starts);
    }

    [Fact]
    public void Where_no_date_could_be_read_otherwise_there_is_nothing_to_say() =>
        Assert.Null(Read("2026-04-23", "3 March 2026", "no date").Column.Words("en-GB"));

    static (DateColumn Column, List<string?> Starts) Read(params string[] dates) => Read("en-GB", order: null, dates);

    static (DateColumn Column, List<string?> Starts) Read(string locale, DateOrder? order, params string[] dates)
    {
        var (column, rows, start) = Planned(locale, order, dates);
        return (column, rows.ConvertAll(r => r.Learner.Custom[start]));
    }

    static (DateColumn Column, List<PlannedRow> Rows, Guid Start) Planned(string locale, DateOrder? order, params string[] dates)
    {
        var list = new PlannedList { Locale = locale };
        var start = list.Field("Start", CustomFieldKind.Date);
        string[] keys = [FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email, FieldKeys.Custom(start.Id)];
        list.Setup = new ImportSetup { Mapping = [.. keys.Select((k, i) => new ColumnChoice(i + 1, k, MappingHow.Given, DateOrder: i == 3 ? order : null))] };

        var plan = list.PlanOf("First Name,Last Name,Email Address,Start\n" + string.Concat(dates.Select((d, i) => $"Ann,Lee,a{i}@x.example,{d}\n")));
        return (Assert.Single(plan.DateColumns(Cancellation)).Value, list.Rows(plan), start.Id);
    }
}

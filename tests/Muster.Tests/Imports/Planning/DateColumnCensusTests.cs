using System.Globalization;
using CsCheck;
using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;

namespace Muster.Tests.Imports.Planning;

/// <summary>That a date is looked at once for all its rows must not be seen in what is said of the column.</summary>
public sealed class DateColumnCensusTests
{
    static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    static readonly MappedColumn Start =
        new(0, new ImportFields([new(Guid.NewGuid(), "Start", CustomFieldKind.Date, [], 1)], British.Name).All.Single(f => f.Name == "Start"), ClearBlank: false);

    static readonly Gen<string> Different = Gen.Select(Gen.Int[1, 31], Gen.Int[1, 31], Gen.Int[1900, 2100], Gen.Char["./-"], (first, second, year, sign) => $"{first:00}{sign}{second:00}{sign}{year}");
    static readonly Gen<string> Repeated = Gen.OneOf("", "31/01/2026", "01/31/2026", "03/04/2026", "03/04/26", "2026-04-03", "3 March 2026", "no date");
    static readonly Gen<string> Long = Gen.Select(Repeated, Gen.Int[Cell.LongestRepeated, Cell.LongestRepeated + 2], (date, blanks) => new string(' ', blanks) + date);

    // A long one is rare: what is kept is looked at when it comes, and would never be too many.
    static readonly Gen<string> Dates = Gen.Frequency((8_000, Different), (2_000, Repeated), (1, Long));

    [Fact]
    public void A_column_of_more_dates_than_are_kept_and_of_longer_ones_is_read_as_if_each_were_looked_at_by_itself() =>
        Dates.Array[RepeatedTexts.MostDifferent * 3].Sample(
            dates =>
            {
                Assert.True(dates.Distinct().Count() > RepeatedTexts.MostDifferent);
                Assert.Equal(Counted(dates, afterEach: census => census.CountDifferent()), Counted(dates, afterEach: _ => { }));
            },
            iter: 10);

    [Fact]
    public void What_came_first_is_shown_though_it_was_too_long_to_be_kept()
    {
        var blank = new string(' ', Cell.LongestRepeated);

        var column = Counted(["03/04/2026", $"{blank}05/06/2026", "31/01/2026", $"{blank}30/01/2026", "01/31/2026"], afterEach: _ => { });

        Assert.Equal(("03/04/2026", "31/01/2026", "01/31/2026"), (column.Ambiguous?.Text, column.Telling?.Text, column.Contrary?.Text));
    }

    static DateColumn Counted(string[] dates, Action<DateColumnCensus> afterEach)
    {
        var census = new DateColumnCensus();

        for (var line = 0; line < dates.Length; line++)
        {
            census.Count(dates[line], line);
            afterEach(census);
        }

        census.CountDifferent();
        return census.Of(Start, British);
    }
}

using System.Globalization;
using CsCheck;
using Muster.Imports.Fields;

namespace Muster.Tests.Imports.Fields;

public sealed class DatesTests
{
    static readonly DateOnly LastOfMarch = new(2026, 3, 31);

    [Theory]
    [InlineData("2026-03-31")]
    [InlineData("2026/3/31")]
    [InlineData("2026.03.31.")]
    [InlineData("2026-03-31T08:30:00")]
    [InlineData("2026-03-31 08:30")]
    [InlineData("20260331")]
    [InlineData("2026. 3. 31.")]
    [InlineData("2026年3月31日")]
    [InlineData("2026년 3월 31일")]
    [InlineData("31.03.2026")]
    [InlineData("31. 3. 2026")]
    [InlineData("31.3.2026.")]
    [InlineData("31/03/26")]
    [InlineData("31-3-2026")]
    [InlineData("31/03/2026 00:00:00")]
    [InlineData("31 March 2026")]
    [InlineData("Mar 31, 2026")]
    [InlineData("31-Mar-2026")]
    [InlineData("31-Mar-26")]
    [InlineData("31. März 2026")]
    [InlineData("31 mars 2026")]
    [InlineData("31 de marzo de 2026")]
    public void A_date_is_read_in_many_ways_of_writing(string text) => Assert.Equal(LastOfMarch, Read(text));

    [Theory]
    [InlineData("3/31/2026")]
    [InlineData("3/31/2026 12:00:00 AM")]
    [InlineData("03-31-2026 9:05 pm")]
    public void A_column_that_writes_the_month_first_is_read_so(string text) => Assert.Equal(LastOfMarch, Read(text, DateOrder.MonthFirst));

    [Fact]
    public void The_order_decides_where_both_readings_are_dates()
    {
        Assert.Equal(new DateOnly(2026, 4, 3), Read("03/04/2026"));
        Assert.Equal(new DateOnly(2026, 3, 4), Read("03/04/2026", DateOrder.MonthFirst));
    }

    [Theory]
    [InlineData("31/12/49", 2049)]
    [InlineData("31/12/50", 1950)]
    [InlineData("31/12/99", 1999)]
    public void Two_digits_of_a_year_are_of_1950_to_2049(string text, int year) => Assert.Equal(year, Read(text)?.Year);

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2026-02-30")]
    [InlineData("2027-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("32.01.2026")]
    [InlineData("3/31/2026")]
    [InlineData("31 March")]
    [InlineData("March 26")]
    [InlineData("March 2026")]
    [InlineData("2026")]
    [InlineData("45000")]
    [InlineData("2026-03-31 to 2026-04-01")]
    [InlineData("٢٠٢٦-٠٣-٣١")]
    [InlineData("٣١/٠٣/٢٠٢٦")]
    public void What_is_no_date_is_not_guessed_at(string text) => Assert.Null(Read(text));

    [Theory]
    [InlineData("31/03/2026", DateOrder.DayFirst)]
    [InlineData("3/31/26", DateOrder.MonthFirst)]
    [InlineData("03/04/2026", null)]
    [InlineData("2026-03-31", null)]
    [InlineData("32/33/2026", null)]
    [InlineData("32-12-01", DateOrder.YearFirst)]
    [InlineData("26-12-01", DateOrder.DayFirst)]
    [InlineData("٣١/٠٣/٢٠٢٦", null)]
    public void A_date_tells_its_order_only_where_one_number_is_no_month(string text, DateOrder? order) => Assert.Equal(order, Dates.SignsOf(text)?.Order);

    [Theory]
    [InlineData("26-04-03", "2026-04-03")]
    [InlineData("98/4/03", "1998-04-03")]
    [InlineData("03/04/2026", "2026-04-03")]
    [InlineData("2026-04-03", "2026-04-03")]
    public void A_short_year_may_come_first_where_the_column_says_so(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Read(text, DateOrder.YearFirst));

    [Theory]
    [InlineData("en-US", DateOrder.MonthFirst)]
    [InlineData("en-GB", DateOrder.DayFirst)]
    [InlineData("de-DE", DateOrder.DayFirst)]
    public void A_locale_has_an_order_of_its_own(string locale, DateOrder order) => Assert.Equal(order, Dates.OrderOf(CultureInfo.GetCultureInfo(locale)));

    [Fact]
    public void Every_day_comes_back_however_a_culture_writes_it() =>
        (from day in Gen.DateOnly[new(1950, 1, 1), new(2049, 12, 31)]
         from locale in Gen.OneOf("en-GB", "en-US", "de-DE", "fr-FR", "sv-SE", "pl-PL", "nl-NL", "hu-HU")
         select (day, locale)).Sample(t =>
        {
            var culture = CultureInfo.GetCultureInfo(t.locale);

            Assert.Equal(t.day, Dates.Read(t.day.ToString("d", culture), new(Dates.OrderOf(culture)), culture));
            Assert.Equal(t.day, Dates.Read(t.day.ToString("d MMMM yyyy", culture), new(Dates.OrderOf(culture)), culture));
        });

    [Theory]
    [InlineData("13/03/2026", DateOrder.MonthFirst, 13)]
    [InlineData("03/13/2026", DateOrder.DayFirst, 13)]
    [InlineData("03/12/2026", DateOrder.MonthFirst, null)]
    public void A_number_that_is_no_month_in_the_chosen_order_is_told(string text, DateOrder order, int? month)
    {
        Assert.Equal(month, Dates.NoMonthOf(text, new(order, IsGiven: true)));
        Assert.Null(Dates.NoMonthOf(text, new(order)));
    }

    static DateOnly? Read(string text, DateOrder order = DateOrder.DayFirst) => Dates.Read(text, new(order, IsGiven: true), CultureInfo.GetCultureInfo("en-GB"));
}

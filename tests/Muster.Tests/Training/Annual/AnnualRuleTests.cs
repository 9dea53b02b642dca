using Muster.Organisations;
using Muster.Training.Annual;

namespace Muster.Tests.Training.Annual;

public sealed class AnnualRuleTests
{
    [Theory]
    [InlineData("2025-05-31", "2026-02-28", "2026-03-01")] // clamped to the end of February
    [InlineData("2025-05-30", "2026-02-28", "2026-03-01")]
    [InlineData("2025-05-29", "2026-02-28", "2026-03-01")]
    [InlineData("2025-05-28", "2026-02-28", "2026-03-01")]
    [InlineData("2025-05-27", "2026-02-27", "2026-02-28")]
    [InlineData("2023-05-31", "2024-02-29", "2024-03-01")] // a leap year
    [InlineData("2023-05-28", "2024-02-28", "2024-02-29")]
    [InlineData("2024-02-29", "2024-11-29", "2024-11-30")]
    [InlineData("2025-01-31", "2025-10-31", "2025-11-01")]
    [InlineData("2025-08-31", "2026-05-31", "2026-06-01")]
    [InlineData("2025-12-31", "2026-09-30", "2026-10-01")]
    public void Is_listed_from_the_day_after_nine_clamped_months(string assigned, string notYet, string listed)
    {
        var at = DateTimeOffset.Parse($"{assigned}T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

        Assert.False(at < Rule("Etc/UTC", Date(notYet)).AssignedBefore);
        Assert.True(at < Rule("Etc/UTC", Date(listed)).AssignedBefore);
    }

    [Theory]
    [InlineData("Pacific/Auckland", "2025-05-31T12:30:00Z", "2026-03-01")] // already 1 June there, so nine months end on 1 March
    [InlineData("Pacific/Auckland", "2025-05-31T11:30:00Z", "2026-02-28")]
    [InlineData("America/Los_Angeles", "2025-06-01T06:30:00Z", "2026-02-28")] // still 31 May there
    [InlineData("America/Los_Angeles", "2025-06-01T07:30:00Z", "2026-03-01")]
    [InlineData("Pacific/Kiritimati", "2025-03-09T09:59:00Z", "2025-12-09")]
    [InlineData("Pacific/Kiritimati", "2025-03-09T10:00:00Z", "2025-12-10")]
    [InlineData("Pacific/Pago_Pago", "2025-03-09T10:59:00Z", "2025-12-08")]
    [InlineData("Pacific/Pago_Pago", "2025-03-09T11:00:00Z", "2025-12-09")]
    public void Asks_for_the_date_where_the_organisation_is(string zone, string assignedAt, string lastDayNotListed)
    {
        var at = DateTimeOffset.Parse(assignedAt, System.Globalization.CultureInfo.InvariantCulture);

        Assert.False(at < Rule(zone, Date(lastDayNotListed)).AssignedBefore);
        Assert.True(at < Rule(zone, Date(lastDayNotListed).AddDays(1)).AssignedBefore);
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("America/Havana")] // the clock goes forward at midnight, and back to midnight
    [InlineData("Asia/Beirut")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Cairo")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Kolkata")]
    public void One_instant_says_the_same_as_the_calendar_on_every_day_of_four_years(string zone)
    {
        var organisation = new Organisation { TimeZone = zone };
        var at = new DateTimeOffset(2023, 1, 1, 0, 13, 0, TimeSpan.Zero);
        var today = new DateOnly(2023, 10, 1);

        for (var day = 0; day < 4 * 366; day++)
        {
            var rule = new AnnualRule(organisation, today.AddDays(day));

            // Around the border, an hour at a time.
            for (var hour = -50; hour < 50; hour++)
            {
                var assigned = at.AddDays(day).AddHours(hour);
                var expected = rule.Today > organisation.DateOf(assigned).AddMonths(9);
                Assert.True(expected == (assigned < rule.AssignedBefore), $"{zone}: assigned {assigned:u}, asked on {rule.Today}");
            }
        }
    }

    [Fact]
    public void The_months_are_a_setting()
    {
        var rule = new AnnualRule(new Organisation { AnnualMonths = 12 }, new DateOnly(2025, 3, 1));

        Assert.Equal(new DateOnly(2024, 3, 1), rule.FirstNotDue);
        Assert.True(new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.Zero) < rule.AssignedBefore);
    }

    static AnnualRule Rule(string zone, DateOnly today) => new(new Organisation { TimeZone = zone }, today);

    static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

using Muster.Organisations;

namespace Muster.Training.Annual;

/// <summary>
/// When training is due again: today, in the organisation's time zone, is later than the last assigned date plus so many
/// calendar months. Months are clamped (31 May 2025 and nine months are 28 February 2026), and later is strictly later.
/// </summary>
public sealed class AnnualRule
{
    readonly TimeZoneInfo _zone;

    public AnnualRule(Organisation organisation, DateOnly today)
    {
        _zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        Today = today;
        Months = organisation.AnnualMonths;
        FirstNotDue = FirstNotDueOn(today, Months);
        AssignedBefore = StartOf(FirstNotDue);
    }

    public DateOnly Today { get; }

    public int Months { get; }

    /// <summary>The earliest last assigned date that is not listed today; all before it are.</summary>
    public DateOnly FirstNotDue { get; }

    /// <summary>
    /// The instant at which that date began in the organisation's time zone. What was assigned before it is due again:
    /// the rule as one comparison, which an index answers.
    /// </summary>
    public DateTimeOffset AssignedBefore { get; }

    // Clamping maps several dates to one month's end, so the date is looked for around the reverse, at most three days off.
    static DateOnly FirstNotDueOn(DateOnly today, int months)
    {
        var date = today.AddMonths(-months);

        while (date.AddMonths(months) < today)
            date = date.AddDays(1);

        while (date.AddDays(-1).AddMonths(months) >= today)
            date = date.AddDays(-1);

        return date;
    }

    // Some zones put the clock forward at midnight, so that the day begins at one; Samoa once left a whole day out.
    DateTimeOffset StartOf(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);

        while (_zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(1);

        var offset = _zone.IsAmbiguousTime(midnight) ? _zone.GetAmbiguousTimeOffsets(midnight).Max() : _zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}

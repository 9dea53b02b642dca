namespace Muster.Organisations;

/// <summary>Who runs this Muster. One row: an organisation has a database to itself.</summary>
public sealed class Organisation
{
    public const int TheOnlyId = 1;
    public const int DefaultMaxRowsPerFile = 250;
    public const int DefaultAnnualMonths = 9;

    public int Id { get; private set; } = TheOnlyId;

    public string Name { get; set; } = "My organisation";

    /// <summary>IANA time zone; calendar questions are asked in it.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>BCP 47 tag; decides how an ambiguous date such as 03/04/2026 is read.</summary>
    public string Locale { get; set; } = "en-GB";

    /// <summary>Data rows in one upload that is not split; blank rows do not count.</summary>
    public int MaxRowsPerFile { get; set; } = DefaultMaxRowsPerFile;

    /// <summary>Calendar months after which training is due again.</summary>
    public int AnnualMonths { get; set; } = DefaultAnnualMonths;

    public DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTimeOf(instant).DateTime);

    /// <summary>The time of day, where the organisation is.</summary>
    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(LocalTimeOf(instant).DateTime);

    public DateTimeOffset LocalTimeOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));
}

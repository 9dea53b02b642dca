using System.Globalization;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Organisations;

/// <summary>What an owner says of the organisation.</summary>
public sealed record OrganisationDetails(string Name, string TimeZone, string Locale, int AnnualMonths, int MaxRowsPerFile)
{
    public const int NameLength = 100;
    public const int MostAnnualMonths = 120;
    public const int LargestMaxRowsPerFile = 10_000;

    public static OrganisationDetails Of(Organisation organisation) =>
        new(organisation.Name, organisation.TimeZone, organisation.Locale, organisation.AnnualMonths, organisation.MaxRowsPerFile);

    /// <returns>Null where all is well.</returns>
    internal Refusal? WhatIsWrong() =>
        !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) ? Wrong("There is no such time zone. Choose one of the list.", nameof(TimeZone))
        : !IsLocale(Locale) ? Wrong("There is no such language and region. Choose one of the list.", nameof(Locale))
        : AnnualMonths is < 1 or > MostAnnualMonths ? Wrong($"Say a number of months from 1 to {MostAnnualMonths}.", nameof(AnnualMonths))
        : MaxRowsPerFile is < 1 or > LargestMaxRowsPerFile ? Wrong($"Say a number of rows from 1 to {LargestMaxRowsPerFile:N0}.", nameof(MaxRowsPerFile))
        : null;

    static bool IsLocale(string name) => CultureInfo.GetCultures(CultureTypes.SpecificCultures).Any(c => c.Name == name);

    static Refusal Wrong(string message, string field) => Refusal.Invalid(ProblemCodes.ValueInvalid, message, field);
}

namespace Muster.Web.Organisations;

/// <summary>The time zones to choose from, by their IANA names.</summary>
static class TimeZones
{
    const string Utc = "Etc/UTC";

    static readonly List<string> Names =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId && z.Id.Contains('/', StringComparison.Ordinal)).Select(z => z.Id).Append(Utc).Distinct().Order(StringComparer.Ordinal)];

    /// <param name="chosen">Among them, though this machine may not list it.</param>
    public static IEnumerable<(string Value, string Text)> With(string chosen) =>
        (Names.Contains(chosen) ? Names : Names.Prepend(chosen)).Select(n => (n, n.Replace('_', ' ')));
}

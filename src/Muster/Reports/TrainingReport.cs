using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Reports;

/// <summary>How far the active learners are with what is currently assigned to them, by package and group.</summary>
/// <param name="Rows">By package and group; whoever sits in several groups counts in each, who sits in none in the last of the package.</param>
/// <param name="Packages">A line for each package, in which every learner of the filter counts once.</param>
/// <param name="Total">Of <paramref name="Packages"/>: learner and package pairs.</param>
public sealed record TrainingReport(ReportFilter Filter, ReportCounts Counts, IReadOnlyList<ReportRow> Rows, IReadOnlyList<ReportRow> Packages, ReportTally Total)
{
    public const string Everyone = "Everyone";
    public const string NoGroup = "No group";

    /// <summary>Refused while a large directory is counted for the first time, which takes some seconds.</summary>
    public static async Task<Outcome<TrainingReport>> ReadAsync(MusterDb db, ReportCounting counting, ReportFilter filter, CancellationToken cancellation)
    {
        if (await counting.ReadAsync(db, filter, cancellation) is not { } counts)
            return Refusal.Conflict(RefusalCodes.ReportBeingCounted, "The report is being counted for the first time, which takes some seconds. Ask again.");

        var packages = await db.Packages.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellation);
        var groups = await NamesAsync(db, counts, cancellation);

        var rows = counts.Cells
            .Where(c => c.GroupId != ReportFilter.Everyone && (filter.GroupId is null || c.GroupId == filter.GroupId))
            .OrderBy(c => packages[c.PackageId].NameKey, StringComparer.Ordinal)
            .ThenBy(c => c.GroupId == ReportFilter.NoGroup)
            .ThenBy(c => groups[c.GroupId], StringComparer.OrdinalIgnoreCase)
            .ThenBy(c => c.GroupId)
            .Select(c => new ReportRow(c.PackageId, packages[c.PackageId].Name, c.GroupId, groups[c.GroupId], c.Tally))
            .ToList();

        var totals = counts.Cells
            .Where(c => c.GroupId == (filter.GroupId ?? ReportFilter.Everyone))
            .OrderBy(c => packages[c.PackageId].NameKey, StringComparer.Ordinal)
            .Select(c => new ReportRow(c.PackageId, packages[c.PackageId].Name, filter.GroupId, groups[c.GroupId], c.Tally))
            .ToList();

        return new TrainingReport(filter, counts, rows, totals, ReportTally.Sum(totals.Select(t => t.Tally)));
    }

    // Removed groups stay in what is told of the past, and another may have their name by now.
    static async Task<Dictionary<Guid, string>> NamesAsync(MusterDb db, ReportCounts counts, CancellationToken cancellation)
    {
        var names = await db.Groups.ToDictionaryAsync(g => g.Id, g => g.RemovedAt == null ? g.Name : $"{g.Name} (removed)", cancellation);
        names[ReportFilter.Everyone] = Everyone;
        names[ReportFilter.NoGroup] = NoGroup;

        foreach (var cell in counts.Cells)
            names.TryAdd(cell.GroupId, "Removed group");

        return names;
    }
}

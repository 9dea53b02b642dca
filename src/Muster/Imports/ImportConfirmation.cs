using Microsoft.EntityFrameworkCore;
using Muster.Imports.Planning;
using Muster.Imports.Previewing;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>Confirms a previewed import. However often and by whomever it is confirmed, it is one import.</summary>
public static class ImportConfirmation
{
    /// <param name="previewed">The directory's revision of the preview that was seen; null confirms what a preview would say now.</param>
    /// <returns>The import, confirmed by this call or by an earlier one.</returns>
    public static async Task<Outcome<Import>> ConfirmAsync(MusterDb db, TimeProvider clock, string actor, Guid id, long? previewed, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

        if (opened is null)
            return ImportRefusals.Unknown;

        if (opened.Import.Status != ImportStatus.Draft)
            return opened.Import;

        if (opened.Plan is not { } plan)
            return ImportRefusals.Of(opened.Refusal!);

        if (plan.Problems.FirstOrDefault(p => p.IsError) is { } problem)
            return ImportRefusals.Of(problem);

        var revision = previewed ?? plan.Catalogue.Revision;

        if (IsOutdated(plan, revision))
            return ImportRefusals.DirectoryChanged;

        var totals = (await ImportPreview.SummariseAsync(plan, db, progress: null, cancellation)).Totals;

        if (opened.Import.Setup.AllOrNothing && totals.Reject > 0)
            return ImportRefusals.NotAllGood(totals.Reject);

        return await ConfirmAsync(db, clock, actor, opened.Import, plan, totals, revision, cancellation);
    }

    // What rows are read by. The people are watched row by row, when they are applied.
    static bool IsOutdated(ImportPlan plan, long revision) =>
        plan.Fields.CustomFields.Any(f => f.Revision > revision)
        || plan.Setup.Packages.Any(p => !plan.Catalogue.Packages.TryGetValue(p.PackageId, out var package) || package.VersionId != p.VersionId || !plan.Catalogue.Versions.ContainsKey(p.VersionId));

    static async Task<Outcome<Import>> ConfirmAsync(MusterDb db, TimeProvider clock, string actor, Import import, ImportPlan plan, PlanTotals totals, long revision, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);
        var setup = import.Setup with { Mapping = plan.Mapping.Choices };
        IReadOnlyList<string> newGroups = [.. totals.NewGroups];

        var won = await db.Imports
            .Where(i => i.Id == import.Id && i.Status == ImportStatus.Draft)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.Status, ImportStatus.Confirmed)
                    .SetProperty(i => i.Setup, setup)
                    .SetProperty(i => i.ConfirmedBy, actor)
                    .SetProperty(i => i.ConfirmedAt, write.Now)
                    .SetProperty(i => i.PreviewRevision, revision)
                    .SetProperty(i => i.NewGroups, newGroups)
                    .SetProperty(i => i.TotalRows, totals.Rows)
                    .SetProperty(i => i.TotalBatches, plan.BatchCount),
                cancellation) == 1;

        if (won)
        {
            write.Record("import.confirm", import.Id, after: new { file = import.FileName, totals.Create, totals.Update, totals.Skip, totals.Reject, totals.Assignments });
            await write.CommitAsync(cancellation);
        }

        return await db.Imports.AsNoTracking().SingleAsync(i => i.Id == import.Id, cancellation);
    }
}

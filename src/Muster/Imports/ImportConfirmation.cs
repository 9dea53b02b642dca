using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Imports.Planning;
using Muster.Imports.Previewing;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>Confirms a previewed import. However often and by whomever it is confirmed, it is one import.</summary>
public static class ImportConfirmation
{
    /// <param name="seen">The preview that was seen; null confirms what a preview would say now.</param>
    /// <returns>The import, confirmed by this call or by an earlier one.</returns>
    public static async Task<Outcome<Import>> ConfirmAsync(MusterDb db, TimeProvider clock, string actor, Guid id, SeenPreview? seen, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

        if (opened is null)
            return ImportRefusals.Unknown;

        if (opened.Import.Status == ImportStatus.Failed && !opened.Import.IsRunning)
            return await ImportResumption.ResumeAsync(db, clock, actor, id, cancellation);

        if (opened.Import.Status != ImportStatus.Draft)
            return opened.Import;

        if (opened.Plan is not { } plan)
            return ImportRefusals.Of(opened.Refusal!);

        if (plan.Problems.FirstOrDefault(p => p.IsError) is { } problem)
            return ImportRefusals.Of(problem);

        // A revision that has not been yet is no preview's: it would hide every change from here on.
        if (seen is not null && (seen.Draft != opened.Stamp || seen.Revision > plan.Catalogue.Revision))
            return ImportRefusals.DraftChanged;

        var revision = seen?.Revision ?? plan.Catalogue.Revision;

        if (IsOutdated(plan, revision))
            return ImportRefusals.DirectoryChanged;

        var totals = (await ImportPreview.SummariseAsync(plan, db, progress: null, cancellation)).Totals;

        if (opened.Import.Setup.AllOrNothing && totals.Reject > 0)
            return ImportRefusals.NotAllGood(totals.Reject);

        return await ConfirmAsync(db, clock, actor, opened, plan, totals, revision, cancellation);
    }

    // What rows are read by. The people are watched row by row, when they are applied.
    static bool IsOutdated(ImportPlan plan, long revision) =>
        plan.Fields.CustomFields.Any(f => f.Revision > revision)
        || plan.Catalogue.Packages.Values.Any(p => p.Revision > revision)
        || plan.Setup.Packages.Any(p => !plan.Catalogue.Packages.TryGetValue(p.PackageId, out var package) || package.VersionId != p.VersionId || !plan.Catalogue.Versions.ContainsKey(p.VersionId));

    static async Task<Outcome<Import>> ConfirmAsync(MusterDb db, TimeProvider clock, string actor, OpenedImport opened, ImportPlan plan, PlanTotals totals, long revision, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);
        var import = opened.Import;
        var setup = import.Setup with { Mapping = plan.Mapping.Choices };
        IReadOnlyList<string> newGroups = [.. totals.NewGroups];

        var won = await db.Imports
            .Where(i => i.Id == import.Id && i.Status == ImportStatus.Draft && i.Setup == import.Setup)
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

        // Nobody can change it from here on; whoever did since it was planned has not seen what that would do.
        if (won && !await IsUnchangedAsync(db, opened, cancellation))
            return ImportRefusals.DraftChanged;

        if (won)
        {
            write.Record("import.confirm", import.Id, after: new { file = import.FileName, totals.Create, totals.Update, totals.Skip, totals.Reject, totals.Assignments });
            await write.CommitAsync(cancellation);
        }

        var now = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == import.Id, cancellation);
        return now is null ? ImportRefusals.Unknown : now.Status == ImportStatus.Draft ? ImportRefusals.DraftChanged : now;
    }

    static async Task<bool> IsUnchangedAsync(MusterDb db, OpenedImport opened, CancellationToken cancellation)
    {
        var corrections = await db.Corrections.AsNoTracking().Where(c => c.ImportId == opened.Import.Id).OrderBy(c => c.Line).ThenBy(c => c.Column).ToListAsync(cancellation);
        return corrections.SequenceEqual(opened.Corrections);
    }
}

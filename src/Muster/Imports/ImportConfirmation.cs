using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Imports.Previewing;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Training.Standing;

namespace Muster.Imports;

/// <summary>Confirms a previewed import. However often and by whomever it is confirmed, it is one import.</summary>
public static class ImportConfirmation
{
    /// <param name="seen">The preview that was seen; null confirms what a preview would say now.</param>
    /// <returns>The import, confirmed by this call or by an earlier one.</returns>
    public static async Task<Outcome<Import>> ConfirmAsync(MusterDb db, TimeProvider clock, string actor, Guid id, SeenPreview? seen, CancellationToken cancellation)
    {
        var outcome = await TryConfirmAsync(db, clock, actor, id, seen, cancellation);

        // What was confirmed meanwhile, and applied, easily looks as though something stood against it. What failed is refused for its own reasons.
        return outcome.IsRefused && await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.Status != ImportStatus.Draft && i.Status != ImportStatus.Failed, cancellation) is { } import
            ? import
            : outcome;
    }

    /// <summary>What stands against confirming an import that would do this; null where nothing does.</summary>
    public static Refusal? WhyNot(ImportSetup setup, PlanTotals totals) =>
        totals.HasTooManyNewGroups ? ImportRefusals.TooManyGroups
        : setup.AllOrNothing && totals.Reject > 0 ? ImportRefusals.NotAllGood(totals.Reject)
        : totals.Applied == 0 && setup.Stands is null ? ImportRefusals.NothingToDo
        : null;

    static async Task<Outcome<Import>> TryConfirmAsync(MusterDb db, TimeProvider clock, string actor, Guid id, SeenPreview? seen, CancellationToken cancellation)
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
        if (seen is not null && (!opened.IsOfThisDraft(seen.Draft) || seen.Revision > plan.Catalogue.Revision))
            return ImportRefusals.DraftChanged;

        if (seen is not null && seen.Draft != opened.Stamp)
            return ImportRefusals.DirectoryChanged;

        var revision = seen?.Revision ?? plan.Catalogue.Revision;

        if (IsOutdated(plan, revision))
            return ImportRefusals.DirectoryChanged;

        var totals = (await ImportPreview.SummariseAsync(plan, db, progress: null, cancellation)).Totals;

        // Where the directory changed since, the receipt says row by row why nothing is left to do.
        if (WhyNot(plan.Setup, totals) is { } refusal && (refusal != ImportRefusals.NothingToDo || revision == plan.Catalogue.Revision))
            return refusal;

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
        var setup = import.Setup with { Mapping = plan.Mapping.Choices, NewFields = [] };
        IReadOnlyList<string> newGroups = [.. totals.NewGroups];

        var won = await db.Imports
            .Where(i => i.Id == import.Id && i.Status == ImportStatus.Draft && i.DraftVersion == import.DraftVersion)
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
            if (await LostFieldAsync(db, plan, cancellation))
                return ImportRefusals.DirectoryChanged;

            if (await CreateFieldsAsync(db, write, plan, revision, cancellation) is { } refusal)
                return refusal;

            if (setup is { Stands: { } wish, Packages: [var package, ..] } && await StandingPackages.PlaceAsync(db, write, actor, wish, package.PackageId, revision, cancellation) is { IsRefused: true } placed)
                return placed.Refusal;

            write.Record("import.confirm", import.Id, after: new { file = import.FileName, totals.Create, totals.Update, totals.Skip, totals.Reject, totals.Assignments });
            await write.CommitAsync(cancellation);
        }

        var now = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == import.Id, cancellation);
        return now is null ? ImportRefusals.Unknown : now.Status == ImportStatus.Draft ? ImportRefusals.DraftChanged : now;
    }

    // Once it is confirmed no field that it fills can be removed; one may have been since the plan was made.
    static async Task<bool> LostFieldAsync(MusterDb db, ImportPlan plan, CancellationToken cancellation)
    {
        var filled = plan.Mapping.Columns.Select(c => c.Field).OfType<CustomValueField>().Select(f => f.Field.Id).Except(plan.NewFields.Select(f => f.Id)).ToList();
        return filled.Count > 0 && await db.CustomFields.CountAsync(f => filled.Contains(f.Id), cancellation) < filled.Count;
    }

    // As of the revision that was previewed: they are what was shown, and nothing has changed about them since.
    static async Task<Refusal?> CreateFieldsAsync(MusterDb db, DirectoryWrite write, ImportPlan plan, long revision, CancellationToken cancellation)
    {
        if (plan.Setup.NewFields.Count == 0)
            return null;

        var toCreate = FieldsToCreate.Of(plan.Setup.NewFields, await db.CustomFields.AsNoTracking().ToListAsync(cancellation));

        if (toCreate.Problems is [var problem, ..])
            return ImportRefusals.Of(problem);

        if (!toCreate.Missing.Select(f => f.Id).SequenceEqual(plan.NewFields.Select(f => f.Id)))
            return ImportRefusals.DirectoryChanged;

        foreach (var field in toCreate.Missing)
        {
            db.Add(field.AsOf(revision));
            write.Record("custom_field.add", field.Id, after: new { field.Name, Kind = field.Kind.ToString(), field.Options });
        }

        return null;
    }
}

using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Documents;
using Muster.Imports.Planning;
using Muster.Imports.Previewing;
using Muster.Persistence;

namespace Muster.Web.Imports.Api;

/// <summary>Says how an import stands.</summary>
sealed class ImportAnswers(MusterDb db, Previews previews, ImportWork work, TimeProvider clock)
{
    /// <returns>Null where there is no such import.</returns>
    public async Task<ImportAnswer?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return null;

        var answer = await SummaryAsync(import, cancellation);

        if (import.IsRunning)
            return answer with { Progress = new("batches", work.BatchesDone(import), import.TotalBatches) };

        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);
        return opened is null ? null : await WithFileAsync(answer, opened, cancellation);
    }

    async Task<ImportAnswer> WithFileAsync(ImportAnswer answer, OpenedImport opened, CancellationToken cancellation)
    {
        if (opened.Plan is not { } plan)
            return answer with { Problems = [ProblemDocument.Of(opened.Refusal!)] };

        answer = answer with
        {
            File = FileDocument.Of(plan.Table.Reading),
            Findings = plan.Table.Reading.Findings,
            Mapping = MappingDocument.Of(plan, cancellation),
            Batches = plan.BatchCount,
        };

        if (opened.Import.Status != ImportStatus.Draft)
            return answer;

        answer = answer with { Problems = ProblemDocument.Of(plan, clock) };
        return plan.IsUsable ? await WithPreviewAsync(answer, opened, plan, cancellation) : answer;
    }

    async Task<ImportAnswer> WithPreviewAsync(ImportAnswer answer, OpenedImport opened, ImportPlan plan, CancellationToken cancellation)
    {
        var (summary, planned, isRenewing) = await previews.SummariseSoonAsync(opened, db, cancellation);

        return summary is null
            ? answer with { Progress = new("rows", planned, plan.Table.Reading.Rows) }
            : answer with { Counts = ActionCounts.Of(opened.Import.Purpose, summary.Totals), Preview = PreviewAnswer.Of(summary, opened, isRenewing, cancellation) };
    }

    async Task<ImportAnswer> SummaryAsync(Import import, CancellationToken cancellation)
    {
        var isDraft = import.Status == ImportStatus.Draft;
        var same = isDraft ? await EarlierImport.FindAsync(db, import.FileHash, import.Setup, import.Id, cancellation) : null;

        return new(
            import.Id,
            import.Purpose,
            import.Stage,
            File: null,
            Findings: [],
            Problems: [],
            Mapping: null,
            await ChoicesAsync(import.Setup, cancellation),
            import.TotalBatches,
            isDraft ? null : ActionCounts.Of(import),
            Preview: null,
            Progress: null,
            same?.Id,
            import.CreatedBy,
            import.CreatedAt,
            import.ConfirmedBy,
            import.ConfirmedAt,
            import.FinishedAt,
            import.Failure);
    }

    async Task<ChoicesAnswer> ChoicesAsync(ImportSetup setup, CancellationToken cancellation)
    {
        var ids = setup.Packages.Select(p => p.PackageId).ToList();
        var names = ids.Count == 0 ? [] : await db.Packages.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);

        return new(
            setup.Existing,
            setup.RestoreArchived,
            setup.UnknownGroups,
            [.. ids.Select(id => names.GetValueOrDefault(id, ""))],
            setup.DueOn,
            setup.Split,
            setup.AllOrNothing,
            setup.Replacements,
            setup.SendMail,
            setup.InProgress,
            setup.NeverAssigned);
    }
}

using System.Runtime.CompilerServices;
using Muster.Imports.Planning;
using Muster.Imports.Replacing;
using Muster.Persistence;

namespace Muster.Imports.Previewing;

/// <summary>Computes what an import would do. Creates nothing.</summary>
public static class ImportPreview
{
    /// <summary>Every row's plan, batch by batch, in the file's order.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<PlannedRow>> PlanAsync(ImportPlan plan, MusterDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var coming = plan.ReadAhead(cancellation);
        var planner = plan.NewPlanner(plan.Catalogue.Groups, cancellation);

        await foreach (var batch in coming.AllAsync(cancellation))
        {
            var directory = await DirectoryLookup.FindAsync(db, batch, plan.Catalogue, since: null, cancellation);
            yield return [.. batch.Select(row => planner.Plan(row, directory))];
        }
    }

    /// <param name="progress">Told how many rows are planned.</param>
    public static async Task<PreviewSummary> SummariseAsync(ImportPlan plan, MusterDb db, IProgress<int>? progress, CancellationToken cancellation)
    {
        var totals = new PlanTotals();
        var troubled = new TroubledValues();
        var batches = new List<PreviewFilter>();

        await foreach (var batch in PlanAsync(plan, db, cancellation))
        {
            foreach (var row in batch)
            {
                totals.Count(row, plan.Catalogue.Groups, plan.Catalogue.CoursesOf, plan.Setup);
                troubled.Count(row);
            }

            batches.Add(batch.Aggregate(PreviewFilter.None, (held, row) => held | PreviewFilters.Of(row)));
            progress?.Report(totals.Rows);
        }

        return new PreviewSummary(totals, plan.Catalogue.Revision, batches) { Troubled = troubled };
    }

    /// <returns>Null where no row begins on this line.</returns>
    public static async Task<PlannedRow?> RowAsync(ImportPlan plan, MusterDb db, int line, CancellationToken cancellation)
    {
        var uncounted = new PreviewSummary(new PlanTotals(), plan.Catalogue.Revision, []);
        var next = await RowsAsync(plan, db, uncounted, PreviewFilter.All, line - 1, cancellation).FirstOrDefaultAsync(cancellation);
        return next?.Line == line ? next : null;
    }

    /// <summary>The rows that are asked for, from a line on. Batches that hold none, or lie before, are read but not looked up.</summary>
    /// <param name="after">Only rows on later lines; 0 for all.</param>
    public static async IAsyncEnumerable<PlannedRow> RowsAsync(
        ImportPlan plan, MusterDb db, PreviewSummary summary, PreviewFilter filter, int after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var planner = plan.NewPlanner(plan.Catalogue.Groups, cancellation);
        var number = 0;

        foreach (var batch in plan.Batches(cancellation))
        {
            var held = number < summary.Batches.Count ? summary.Batches[number] : PreviewFilter.All;
            number++;

            if (batch[^1].Line <= after || (held & filter) == 0)
            {
                Array.ForEach(batch, planner.Remember);
                continue;
            }

            var directory = await DirectoryLookup.FindAsync(db, batch, plan.Catalogue, since: null, cancellation);

            foreach (var row in batch.Select(r => planner.Plan(r, directory)))
            {
                if (row.Line > after && (PreviewFilters.Of(row) & filter) != 0)
                    yield return row;
            }
        }
    }
}

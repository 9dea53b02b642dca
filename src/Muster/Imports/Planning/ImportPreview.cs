using System.Runtime.CompilerServices;
using Muster.Persistence;

namespace Muster.Imports.Planning;

/// <summary>Computes what an import would do. Creates nothing.</summary>
public static class ImportPreview
{
    /// <summary>Every row's plan, batch by batch, in the file's order.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<PlannedRow>> PlanAsync(ImportPlan plan, MusterDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var planner = plan.NewPlanner(plan.Catalogue.Groups);

        foreach (var batch in plan.Batches(cancellation))
        {
            var directory = await DirectoryLookup.FindAsync(db, batch, plan.Setup.Packages, since: null, cancellation);
            yield return [.. batch.Select(row => planner.Plan(row, directory))];
        }
    }

    /// <param name="progress">Told how many rows are planned.</param>
    public static async Task<PlanTotals> TotalAsync(ImportPlan plan, MusterDb db, IProgress<int>? progress, CancellationToken cancellation)
    {
        var totals = new PlanTotals();

        await foreach (var batch in PlanAsync(plan, db, cancellation))
        {
            foreach (var row in batch)
                totals.Count(row, plan.Catalogue.Groups, plan.Catalogue.CoursesOf);

            progress?.Report(totals.Rows);
        }

        return totals;
    }
}

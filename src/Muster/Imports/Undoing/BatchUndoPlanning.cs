using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Persistence;

namespace Muster.Imports.Undoing;

/// <summary>Plans the undoing of one batch at a time: its people come in a query a table.</summary>
sealed class BatchUndoPlanning
{
    readonly Dictionary<Guid, string> _fieldNames;

    BatchUndoPlanning(Dictionary<Guid, string> fieldNames) => _fieldNames = fieldNames;

    public static async Task<BatchUndoPlanning> LoadAsync(MusterDb db, CancellationToken cancellation) =>
        new(await db.CustomFields.ToDictionaryAsync(f => f.Id, f => f.Name, cancellation));

    public async Task<List<UndoneRow>> PlanAsync(MusterDb db, ImportBatch batch, CancellationToken cancellation)
    {
        var outcomes = BatchOutcomes.Unpack(batch.Outcomes).Rows;
        var touched = outcomes.Where(o => o.IsApplied).Select(o => o.LearnerId!.Value).ToList();
        var learners = await LearnerNow.FindAsync(db, touched, cancellation);
        var planner = new UndoPlanner(batch.ImportId, batch.Revision, _fieldNames);
        return [.. outcomes.Select(o => planner.Plan(o, learners)).OfType<UndoneRow>()];
    }
}

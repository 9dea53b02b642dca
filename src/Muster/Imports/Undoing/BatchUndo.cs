using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Imports.Applying;
using Muster.Imports.Fields;
using Muster.Learners;
using Muster.Persistence;
using Muster.Training.Assigning;

namespace Muster.Imports.Undoing;

/// <summary>Writes what the undo planner decided for a batch, with one statement a table.</summary>
static class BatchUndo
{
    public static async Task<Reversal> ApplyAsync(MusterDb db, DirectoryWrite write, ImportBatch batch, IReadOnlyList<UndoneRow> rows, CancellationToken cancellation)
    {
        await RemoveAsync(db, write, [.. rows.Where(r => r.Removes).Select(r => r.LearnerId)], cancellation);

        List<UndoneRow> stay = [.. rows.Where(r => !r.Removes)];
        await Supersession.WithdrawAsync(db, write, [.. stay.Where(r => r.Withdraws.Count > 0).Select(r => r.LearnerId)], [.. stay.SelectMany(r => r.Withdraws)], cancellation);
        await Archiving.MoveAsync(db, write, [.. stay.Where(r => r.Restores).Select(r => r.LearnerId)], archive: false, cancellation);
        await ReturnAsync(db, write, [.. stay.Where(r => r.GoesBack && !r.Restores)], cancellation);
        await Archiving.MoveAsync(db, write, [.. stay.Where(r => r.ArchivesAgain).Select(r => r.LearnerId)], archive: true, cancellation);
        await Enrolment.LeaveAsync(db, write, [.. stay.SelectMany(r => r.Leaves, (r, group) => new Membership(r.LearnerId, group))], cancellation);

        var created = BatchOutcomes.Unpack(batch.Outcomes).CreatedGroups.ToDictionary(g => g, _ => batch.Revision);
        var groups = await CreatedGroups.PlanAsync(db, created, ImmutableDictionary<Guid, int>.Empty, cancellation);
        await CreatedGroups.RemoveAsync(db, write, groups, cancellation);
        return new Reversal(rows, groups);
    }

    static async Task RemoveAsync(MusterDb db, DirectoryWrite write, List<Guid> learners, CancellationToken cancellation)
    {
        if (learners.Count == 0)
            return;

        var addresses = await db.Learners.Where(l => learners.Contains(l.Id)).Select(l => l.EmailKey).ToListAsync(cancellation);
        await Removals.RecordAsync(db, [.. addresses.Select(Removal.HashOf)], write.Revision, cancellation);
        await Enrolment.RemoveAsync(db, learners, cancellation);
        await db.Learners.Where(l => learners.Contains(l.Id)).ExecuteDeleteAsync(cancellation);
    }

    static async Task ReturnAsync(MusterDb db, DirectoryWrite write, List<UndoneRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;

        var ids = rows.Select(r => r.LearnerId).ToList();
        var learners = await db.Learners.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancellation);

        foreach (var row in rows)
        {
            var learner = learners[row.LearnerId];
            Return(learner, row.Returns, write.Revision);

            if (row.ArchivesAgain)
                learner.Archive(write.Now, write.Revision);
        }

        await db.UpdateAsync(LearnerTables.Learners, learners.Values, cancellation);
        await LearnerWords.ReplaceAsync(db, [.. learners.Values.Select(l => (l.Id, l.FirstName, l.LastName))], cancellation);
    }

    static void Return(Learner learner, IReadOnlyList<ReplacedValue> values, long revision)
    {
        string? Old(string field) => values.FirstOrDefault(v => v.Field == field)?.Old;

        learner.Rename(Old(FieldKeys.FirstName) ?? learner.FirstName, Old(FieldKeys.LastName) ?? learner.LastName, revision);
        learner.Describe(values.Aggregate(learner.Custom, With), revision);
    }

    static CustomValues With(CustomValues custom, ReplacedValue value) =>
        CustomValueField.TryIdOf(value.Field, out var id) ? custom.With(id, value.Old) : custom;
}

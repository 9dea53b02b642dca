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
    public static async Task ApplyAsync(MusterDb db, DirectoryWrite write, ImportBatch batch, IReadOnlyList<UndoneRow> rows, CancellationToken cancellation)
    {
        await RemoveAsync(db, write, [.. rows.Where(r => r.Removes).Select(r => r.LearnerId)], cancellation);
        await Supersession.WithdrawAsync(db, write, [.. rows.Where(r => r.Withdraws.Count > 0).Select(r => r.LearnerId)], [.. rows.SelectMany(r => r.Withdraws)], cancellation);
        await Archiving.MoveAsync(db, write, [.. rows.Where(r => r.Restores).Select(r => r.LearnerId)], archive: false, cancellation);
        await ReturnAsync(db, write, [.. rows.Where(r => r.Returns.Count > 0 || r.Leaves.Count > 0 || r.ArchivesAgain)], cancellation);
        await Archiving.MoveAsync(db, write, [.. rows.Where(r => r.ArchivesAgain).Select(r => r.LearnerId)], archive: true, cancellation);
        await RemoveEmptyGroupsAsync(db, write, BatchOutcomes.Unpack(batch.Outcomes).CreatedGroups, cancellation);
    }

    static async Task RemoveAsync(MusterDb db, DirectoryWrite write, List<Guid> learners, CancellationToken cancellation)
    {
        if (learners.Count == 0)
            return;

        var addresses = await db.Learners.Where(l => learners.Contains(l.Id)).Select(l => l.EmailKey).ToListAsync(cancellation);
        await Removals.RecordAsync(db, [.. addresses.Select(Removal.HashOf)], write.Revision, cancellation);

        await db.Attempts.Where(a => learners.Contains(a.LearnerId)).ExecuteDeleteAsync(cancellation);
        await db.Assignments.Where(a => learners.Contains(a.LearnerId)).ExecuteDeleteAsync(cancellation);
        await db.Memberships.Where(m => learners.Contains(m.LearnerId)).ExecuteDeleteAsync(cancellation);
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

        foreach (var row in rows.Where(r => r.Leaves.Count > 0).GroupBy(r => string.Join(',', r.Leaves.Order())))
        {
            var (leavers, groups) = (row.Select(r => r.LearnerId).ToList(), row.First().Leaves.ToList());
            await db.Memberships.Where(m => leavers.Contains(m.LearnerId) && groups.Contains(m.GroupId)).ExecuteDeleteAsync(cancellation);
        }
    }

    static void Return(Learner learner, IReadOnlyList<ReplacedValue> values, long revision)
    {
        string? Old(string field) => values.FirstOrDefault(v => v.Field == field)?.Old;

        learner.Rename(Old(FieldKeys.FirstName) ?? learner.FirstName, Old(FieldKeys.LastName) ?? learner.LastName, revision);
        learner.Describe(values.Aggregate(learner.Custom, With), revision);
    }

    static CustomValues With(CustomValues custom, ReplacedValue value) =>
        CustomValueField.TryIdOf(value.Field, out var id) ? custom.With(id, value.Old) : custom;

    static async Task RemoveEmptyGroupsAsync(MusterDb db, DirectoryWrite write, IReadOnlyList<Guid> groups, CancellationToken cancellation)
    {
        var ids = groups.ToList();
        var empty = ids.Count == 0 ? [] : await db.Groups.Where(g => ids.Contains(g.Id) && g.RemovedAt == null && !db.Memberships.Any(m => m.GroupId == g.Id)).ToListAsync(cancellation);

        foreach (var group in empty)
            group.Remove(write.Now, write.Revision);

        await Removals.RecordAsync(db, [.. empty.Select(g => Removal.HashOfGroup(g.NameKey))], write.Revision, cancellation);
    }
}

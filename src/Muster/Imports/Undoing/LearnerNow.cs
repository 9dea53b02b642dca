using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Imports.Undoing;

/// <summary>A learner as the directory has it when an import is to be undone.</summary>
/// <param name="Begun">Ids of assignments with an attempt that is no longer "not started".</param>
sealed record LearnerNow(Learner Learner, IReadOnlySet<Guid> Groups, IReadOnlyList<Assignment> Assignments, IReadOnlySet<Guid> Begun)
{
    public static async Task<Dictionary<Guid, LearnerNow>> FindAsync(MusterDb db, List<Guid> ids, CancellationToken cancellation)
    {
        var learners = await db.Learners.AsNoTracking().Where(l => ids.Contains(l.Id)).ToListAsync(cancellation);
        var groups = (await db.Memberships.AsNoTracking().Where(m => ids.Contains(m.LearnerId)).ToListAsync(cancellation)).ToLookup(m => m.LearnerId, m => m.GroupId);
        var assignments = (await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.LearnerId)).ToListAsync(cancellation)).ToLookup(a => a.LearnerId);
        var begun = (await db.Attempts.AsNoTracking()
                .Where(a => ids.Contains(a.LearnerId) && a.State != AttemptState.NotStarted)
                .Select(a => new BegunAssignment(a.LearnerId, a.AssignmentId))
                .Distinct()
                .ToListAsync(cancellation))
            .ToLookup(a => a.LearnerId, a => a.AssignmentId);

        return learners.ToDictionary(l => l.Id, l => new LearnerNow(l, groups[l.Id].ToHashSet(), [.. assignments[l.Id]], begun[l.Id].ToHashSet()));
    }

    sealed record BegunAssignment(Guid LearnerId, Guid AssignmentId);
}

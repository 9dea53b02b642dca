using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Training.Standing;

namespace Muster.Groups;

/// <summary>Puts one learner into a group, or takes it out. Either is a change of the learner.</summary>
public static class GroupMembership
{
    /// <summary>Joining a group one is in already changes nothing.</summary>
    public static Task<Outcome<Learner>> JoinAsync(MusterDb db, TimeProvider clock, string actor, Guid learnerId, Guid groupId, CancellationToken cancellation) =>
        ChangeAsync(db, clock, actor, learnerId, groupId, join: true, cancellation);

    /// <summary>Leaving a group one is not in changes nothing.</summary>
    public static Task<Outcome<Learner>> LeaveAsync(MusterDb db, TimeProvider clock, string actor, Guid learnerId, Guid groupId, CancellationToken cancellation) =>
        ChangeAsync(db, clock, actor, learnerId, groupId, join: false, cancellation);

    static async Task<Outcome<Learner>> ChangeAsync(
        MusterDb db, TimeProvider clock, string actor, Guid learnerId, Guid groupId, bool join, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);
        var found = await ActiveLearner.FindAsync(db, learnerId, cancellation);

        if (found.IsRefused)
            return found.Refusal;

        if (await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == groupId && g.RemovedAt == null, cancellation) is not { } group)
            return GroupEditing.Unknown;

        var learner = found.Value;

        if (join == await db.Memberships.AnyAsync(m => m.LearnerId == learnerId && m.GroupId == groupId, cancellation))
            return learner;

        Membership[] membership = [new(learnerId, groupId)];
        await (join ? Enrolment.JoinAsync(db, write, membership, cancellation) : Enrolment.LeaveAsync(db, write, membership, cancellation));
        await db.Entry(learner).ReloadAsync(cancellation);
        write.Record(join ? "learner.join" : "learner.leave", learnerId, after: new { Group = group.Name, GroupId = groupId });

        if (join)
        {
            var groups = await db.Memberships.Where(m => m.LearnerId == learnerId).Select(m => m.GroupId).ToListAsync(cancellation);
            await StandingAssignment.AssignAsync(db, write, actor, learnerId, [groupId], groups, cancellation);
        }

        await write.CommitAsync(cancellation);
        return learner;
    }
}

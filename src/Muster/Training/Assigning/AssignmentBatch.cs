using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Mail;
using Muster.Persistence;

namespace Muster.Training.Assigning;

/// <summary>
/// Collects new assignments and writes them with one statement a table. Every way of assigning goes through here, so that
/// each has its attempts, its groups as they are now, and takes the place of what was current before.
/// </summary>
/// <param name="writtenGroupSets">Group sets known to be in the database; long lists keep it from batch to batch.</param>
public sealed class AssignmentBatch(DirectoryWrite write, AssignmentOrigin origin, ISet<Guid> writtenGroupSets)
{
    readonly List<Assignment> _assignments = [];
    readonly List<Attempt> _attempts = [];
    readonly List<GroupSet> _groupSets = [];
    readonly List<Guid> _relearning = [];
    readonly List<Guid> _superseded = [];
    readonly MailBatch? _mails = origin.SendMail ? new(write, origin.SourceId) : null;

    public IReadOnlyList<Assignment> Assignments => _assignments;

    public IReadOnlyList<Attempt> Attempts => _attempts;

    /// <param name="groups">Those the learner sits in now.</param>
    /// <param name="supersedes">The assignment that is current now; null where none is.</param>
    public Assignment Give(Guid learner, PackageVersion version, IReadOnlyCollection<Guid> groups, DateOnly? dueOn, Guid? supersedes = null)
    {
        var assignment = new Assignment
        {
            LearnerId = learner,
            Id = write.NextId(),
            PackageId = version.PackageId,
            VersionId = version.Id,
            GroupSetId = Interned(groups),
            AssignedAt = write.Now,
            AssignedBy = origin.By,
            Source = origin.Source,
            SourceId = origin.SourceId,
            DueOn = dueOn,
            PreviousId = supersedes,
        }.At(write.Revision);

        _assignments.Add(assignment);
        _mails?.Tell(assignment);
        _attempts.AddRange(version.Courses.Select(c => new Attempt
        {
            LearnerId = learner,
            Id = write.NextId(),
            AssignmentId = assignment.Id,
            CourseId = c.CourseId,
            Position = c.Position,
        }));

        if (supersedes is { } previous)
        {
            _relearning.Add(learner);
            _superseded.Add(previous);
        }

        return assignment;
    }

    /// <summary>A new learner is told, where learners are told at all, also with nothing assigned.</summary>
    public void Welcome(Guid learner) => _mails?.Welcome(learner);

    public async Task WriteAsync(MusterDb db, CancellationToken cancellation)
    {
        // First, for at most one assignment of a learner and package is current at any moment.
        await Supersession.SupersedeAsync(db, write, _relearning, _superseded, cancellation);
        await db.WriteAsync(GroupTables.GroupSets, await MissingGroupSetsAsync(db, cancellation), cancellation);
        await db.WriteAsync(TrainingTables.Assignments, _assignments, cancellation);
        await db.WriteAsync(TrainingTables.Attempts, _attempts, cancellation);

        if (_mails is not null)
            await _mails.WriteAsync(db, cancellation);
    }

    Guid? Interned(IReadOnlyCollection<Guid> groups)
    {
        if (GroupSet.IdOf(groups) is not { } id)
            return null;

        if (writtenGroupSets.Add(id))
            _groupSets.AddRange(groups.Distinct().Select(g => new GroupSet(id, g)));

        return id;
    }

    async Task<List<GroupSet>> MissingGroupSetsAsync(MusterDb db, CancellationToken cancellation)
    {
        if (_groupSets.Count == 0)
            return _groupSets;

        var ids = _groupSets.Select(s => s.Id).Distinct().ToList();
        var known = await db.GroupSets.Where(s => ids.Contains(s.Id)).Select(s => s.Id).Distinct().ToHashSetAsync(cancellation);
        return _groupSets.FindAll(s => !known.Contains(s.Id));
    }
}

using Muster.Groups;
using Muster.Imports.Fields;
using Muster.Imports.Planning;
using Muster.Learners;
using Muster.Mail;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training.Assigning;

namespace Muster.Imports.Applying;

/// <summary>Turns the planned rows of some batches into rows of tables, and writes them with one statement a table.</summary>
public sealed class BatchApplication(DirectoryWrite write, Import import, DirectoryCatalogue catalogue, IRowPlanner planner, KnownGroups groups, ISet<Guid> writtenGroupSets)
{
    readonly List<Learner> _created = [];
    readonly List<LearnerUpdate> _updated = [];
    readonly List<Membership> _memberships = [];
    readonly AssignmentBatch _training = new(write, new AssignmentOrigin(import.ConfirmedBy ?? import.CreatedBy, import.Setup.Source, import.Id, import.Setup.SendMail), writtenGroupSets);
    readonly DateOnly _today = catalogue.Organisation.DateOf(write.Now);
    readonly List<Guid> _restored = [];
    readonly List<Guid> _archived = [];
    readonly List<Group> _newGroups = [];
    readonly List<ImportBatch> _batches = [];

    // Of the batch that is not closed yet.
    readonly List<RowOutcome> _outcomes = [];
    int _newGroupsBefore;
    int _assignedBefore;

    public IReadOnlyList<ImportBatch> Batches => _batches;

    public void Apply(PlannedRow row)
    {
        switch (row.Action)
        {
            case RowAction.Create:
                Create(row);
                break;
            case RowAction.Update:
                Update(row);
                break;
            case RowAction.Reassign or RowAction.Assign:
                Train(row);
                break;
            case RowAction.Archive:
                Archive(row);
                break;
            default:
                _outcomes.Add(Outcome(Told(row, []), row.LeftOut ? RowResult.LeftOut : row.Action == RowAction.Skip ? RowResult.Skipped : RowResult.Rejected));
                break;
        }
    }

    /// <summary>The row is not applied: what it would do is not what was shown.</summary>
    public void Leave(PlannedRow row)
    {
        var problem = Problem.Warning(
            ProblemCodes.ChangedSincePreview,
            "Left out: the directory changed for this person after the preview. Import the row again to see what it would do now.",
            "Email Address",
            row.Learner.Email,
            row.Line);

        // The row as the file has it: nothing of what it would have done was done.
        _outcomes.Add(Outcome(row with { Problems = [problem], Assigns = [], Learner = row.Learner with { Groups = [] } }, RowResult.Changed));
    }

    /// <summary>The rows since the last one closed are this batch.</summary>
    public void Close(int number)
    {
        _batches.Add(new ImportBatch
        {
            ImportId = import.Id,
            Number = number,
            Created = Count(RowResult.Created),
            Updated = Count(RowResult.Updated),
            Skipped = Count(RowResult.Skipped) + Count(RowResult.LeftOut) + Count(RowResult.Changed),
            Rejected = Count(RowResult.Rejected),
            Flagged = _outcomes.Count(o => o.IsFlagged),
            Assigned = _training.Assignments.Count - _assignedBefore,
            Reassigned = Count(RowResult.Reassigned),
            Archived = Count(RowResult.Archived),
            Revision = write.Revision,
            AppliedAt = write.Now,
            Outcomes = new BatchOutcomes(_outcomes, [.. _newGroups.Skip(_newGroupsBefore).Select(g => g.Id)]).Pack(),
        });

        _outcomes.Clear();
        _newGroupsBefore = _newGroups.Count;
        _assignedBefore = _training.Assignments.Count;
    }

    public async Task WriteAsync(MusterDb db, CancellationToken cancellation)
    {
        await db.WriteAsync(GroupTables.Groups, _newGroups, cancellation);
        await db.WriteAsync(LearnerTables.Learners, _created, cancellation);
        await UpdateAsync(db, cancellation);
        await LearnerWords.AddAsync(db, _created.Select(l => (l.Id, l.FirstName, l.LastName)), cancellation);
        // Not through Enrolment: who joins here is written with this revision anyway.
        await db.WriteAsync(LearnerTables.Memberships, _memberships, cancellation);
        await Archiving.MoveAsync(db, write, _restored, archive: false, cancellation);
        await Archiving.MoveAsync(db, write, _archived, archive: true, cancellation);
        await _training.WriteAsync(db, cancellation);
        await db.WriteAsync(ImportTables.Batches, _batches, cancellation);
    }

    async Task UpdateAsync(MusterDb db, CancellationToken cancellation)
    {
        if (_updated.Count == 0)
            return;

        await db.UpdateAsync(LearnerUpdate.Table, _updated, cancellation);
        await LearnerWords.ReplaceAsync(db, _updated.ConvertAll(l => (l.Id, l.FirstName, l.LastName)), cancellation);
        await MailContent.ReaddressAsync(db, _updated.ConvertAll(l => l.Id), cancellation);
    }

    void Create(PlannedRow row)
    {
        var (image, id) = (row.Learner, write.NextId());
        _created.Add(new Learner(id, image.FirstName, image.LastName, EmailAddress.Parse(image.Email), image.Custom, write.Now, write.Revision));

        var created = Unknown(row.Joins);
        var joined = Join(id, row.Joins);
        Assign(id, row.Assigns, joined);
        _training.Welcome(id);
        _outcomes.Add(Outcome(Told(row, created), RowResult.Created) with { LearnerId = id });
    }

    void Update(PlannedRow row)
    {
        var (image, known) = (row.Learner, row.Known!);
        _updated.Add(new LearnerUpdate(known.Id, image.FirstName, image.LastName, image.Custom, write.Revision));

        var created = Unknown(row.Joins);
        var joined = Join(known.Id, row.Joins);
        Assign(known.Id, row.Assigns, [.. known.Groups, .. joined]);

        if (row.Restores)
            _restored.Add(known.Id);

        _outcomes.Add(Outcome(Told(row, created), RowResult.Updated) with
        {
            LearnerId = known.Id,
            Replaced = [.. Replaced(known, image)],
            Joined = joined,
            Restored = row.Restores,
        });
    }

    List<string> Unknown(IReadOnlyList<string> names) => [.. names.Where(n => groups.Named(n) is null).DistinctBy(Group.KeyOf)];

    // What the preview said of new groups is over: the row that created one says so, and a rejected row still asks what was meant.
    PlannedRow Told(PlannedRow row, List<string> created) => row with
    {
        Problems =
        [
            .. row.Problems.Where(p => p.Code != ProblemCodes.GroupNew && (p.Code != ProblemCodes.GroupSimilar || row.Action == RowAction.Reject)),
            .. created.Select(name => Created(name) with { Line = row.Line }),
        ],
    };

    // Only an enrolling list creates groups.
    Problem Created(string name) => ((EnrolmentPlanner)planner).Created(name);

    List<Guid> Join(Guid learner, IReadOnlyList<string> names)
    {
        var joined = names.Select(n => GroupNamed(n).Id).Distinct().ToList();
        _memberships.AddRange(joined.Select(g => new Membership(learner, g)));
        return joined;
    }

    Group GroupNamed(string name)
    {
        if (groups.Named(name) is { } known)
            return known;

        var group = new Group(write.NextId(), name, write.Revision);
        groups.Add(group);
        _newGroups.Add(group);
        return group;
    }

    void Train(PlannedRow row)
    {
        Assign(row.Known!.Id, row.Assigns, row.Known.Groups, row.Supersedes?.Id);
        _outcomes.Add(Outcome(row, row.Action == RowAction.Reassign ? RowResult.Reassigned : RowResult.Assigned));
    }

    void Archive(PlannedRow row)
    {
        _archived.Add(row.Known!.Id);
        _outcomes.Add(Outcome(row, RowResult.Archived));
    }

    void Assign(Guid learner, IReadOnlyList<PlannedAssignment> packages, IReadOnlyCollection<Guid> groupsNow, Guid? supersedes = null)
    {
        foreach (var package in packages)
            _training.Give(learner, catalogue.Versions[package.VersionId], groupsNow, package.DueFrom(_today), supersedes);
    }

    static IEnumerable<ReplacedValue> Replaced(KnownLearner before, LearnerImage after)
    {
        if (before.FirstName != after.FirstName)
            yield return new(FieldKeys.FirstName, before.FirstName, after.FirstName);

        if (before.LastName != after.LastName)
            yield return new(FieldKeys.LastName, before.LastName, after.LastName);

        foreach (var id in before.Custom.All.Concat(after.Custom.All).Select(v => v.Key).Distinct())
        {
            var (old, @new) = (before.Custom[id] ?? "", after.Custom[id] ?? "");

            if (old != @new)
                yield return new(CustomValueField.KeyOf(id), old, @new);
        }
    }

    int Count(RowResult result) => _outcomes.Count(o => o.Result == result);

    static RowOutcome Outcome(PlannedRow row, RowResult result) => new(
        row.Line, result, row.Known?.Id, row.Learner.FirstName, row.Learner.LastName, row.Learner.Email, row.Learner.Groups, row.Problems,
        Custom: row.Learner.Custom.IsEmpty ? null : row.Learner.Custom.ToJson(), Assigned: row.Assigns.Count, Package: row.Package);
}

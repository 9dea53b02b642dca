using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.FromDirectory;
using Muster.Imports.Undoing;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Tests.Databases;
using Muster.Tests.Imports;
using Muster.Training;
using Muster.Training.Assigning;
using Muster.Training.Results;
using Muster.Training.Standing;

namespace Muster.Tests.Training.Model;

/// <summary>The same steps, done by Muster in a database.</summary>
sealed class RealOrganisation(TestDatabase database, Guid[] learners, Package[] packages, Guid[] groups)
{
    const string Actor = "Ann";

    static readonly AssignmentOrigin Origin = new(Actor, AssignmentSource.Person);

    readonly ImportFlow _flow = new(database);
    readonly List<Guid> _lists = [];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RealOrganisation> FoundAsync(TestDatabase database, int number)
    {
        var groups = new Guid[Step.Groups];
        var packages = new Package[Step.Packages];
        var learners = new Guid[Step.Learners];

        for (var i = 0; i < groups.Length; i++)
            groups[i] = await database.GroupAsync($"Group {number}-{i}");

        for (var i = 0; i < packages.Length; i++)
            packages[i] = await database.PackageAsync($"Package {number}-{i}", "Course 0", "Course 1");

        for (var i = 0; i < learners.Length; i++)
            learners[i] = (await database.LearnerAsync($"L{i}", $"N{number}")).Id;

        return new RealOrganisation(database, learners, packages, groups);
    }

    public async Task<bool> DoAsync(Step step, ModelOrganisation before)
    {
        var (learner, package, group) = (learners[step.Learner], packages[step.Package].Id, groups[step.Group]);

        return step.Act switch
        {
            Act.Assign => IsDone(await With(db => LearnerAssignment.AssignAsync(db, database.Clock, Origin, learner, package, null, Cancellation))),
            Act.Reassign => IsDone(await ReassignAsync(learner, package)),
            Act.Start or Act.Complete => await CurrentAsync(learner, package) is { } current && await ResultAsync(current, step.Course + 1, ModelOrganisation.ResultOf(step)),
            Act.LateResult => await FirstAsync(learner, package) is { } first && await ResultAsync(first, 1, AttemptState.Completed),
            Act.Archive => IsDone(await With(db => Archiving.ArchiveAsync(db, database.Clock, Actor, learner, Cancellation))),
            Act.Restore => IsDone(await With(db => Archiving.RestoreAsync(db, database.Clock, Actor, learner, Cancellation))),
            Act.Undo => await CurrentAsync(learner, package) is { } last && IsDone(await With(db => LearnerAssignment.UndoAsync(db, database.Clock, Actor, learner, last.Id, Cancellation))),
            Act.MoveGroup => IsDone(await MoveAsync(learner, before.Learners[step.Learner].Groups, step.Group)),
            Act.Stand => before.Stands(step.Group, step.Package)
                ? IsDone(await With(db => StandingPackages.LiftAsync(db, database.Clock, Actor, group, package, Cancellation)))
                : IsDone(await With(db => StandingPackages.PlaceAsync(db, database.Clock, Actor, group, package, null, Cancellation))),
            Act.ChangeCourses => IsDone(await With(db => PackageEditing.ChangeCoursesAsync(
                db, database.Clock, Actor, package, [.. Enumerable.Range(0, step.Course + 1).Select(i => CourseChoice.ByTitle($"Course {i}"))], Cancellation))),
            Act.ReassignAll => await ListAsync(ImportPurpose.Reassign, package),
            Act.ArchiveAll => await ListAsync(ImportPurpose.Archive, null),
            Act.EnrolAll => await EnrolAsync(package, group),
            _ => await UndoListAsync(step),
        };
    }

    /// <summary>As the model describes itself.</summary>
    public async Task<string> DescribeAsync()
    {
        var text = new StringBuilder();

        for (var i = 0; i < learners.Length; i++)
        {
            var record = (await With(db => LearnerRecord.ReadAsync(db, learners[i], Cancellation)))!;
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : "\n")}learner {i}: {(record.IsActive ? "active" : "archived")} in ({Numbers(record.Groups.Select(g => g.Id))})\n");
            text.AppendJoin('\n', await Task.WhenAll(record.Assignments.Reverse().OrderBy(a => NumberOf(a.PackageId)).Select(a => DescribeAsync(a, i))));
        }

        return text.ToString();
    }

    async Task<string> DescribeAsync(AssignmentRecord assignment, int learner)
    {
        var stored = await With(db => db.Assignments.AsNoTracking().SingleAsync(a => a.LearnerId == learners[learner] && a.Id == assignment.Id, Cancellation));
        var set = await With(db => db.GroupSets.Where(s => s.Id == stored.GroupSetId).Select(s => s.GroupId).ToListAsync(Cancellation));
        Assert.Equal(ProgressOf(assignment.Attempts), stored.Progress);
        Assert.Equal(await With(db => db.Learners.AnyAsync(l => l.Id == learners[learner] && l.ArchivedAt != null, Cancellation)), stored.LearnerArchived);

        return $"package {NumberOf(assignment.PackageId)} {assignment.State} [{string.Join(' ', assignment.Attempts.Select(a => a.State))}] in ({Numbers(set)})";
    }

    // Also of what is superseded: how far the learner had come by then.
    static AssignmentProgress ProgressOf(IReadOnlyList<AssignmentRecord.AttemptEntry> attempts) =>
        attempts.All(a => a.CompletedAt is not null) ? AssignmentProgress.Completed
        : attempts.Any(a => a.StartedAt is not null) ? AssignmentProgress.InProgress
        : AssignmentProgress.NotStarted;

    async Task<Outcome<Assignment>> ReassignAsync(Guid learner, Guid package)
    {
        var seen = (await CurrentAsync(learner, package))?.Id;
        return await With(db => LearnerAssignment.ReassignAsync(db, database.Clock, Origin, learner, package, new(seen), null, Cancellation));
    }

    // As pages and the API do: with all that the learner is.
    async Task<Outcome<Learner>> MoveAsync(Guid learner, SortedSet<int> groupsNow, int group)
    {
        var groupsThen = groupsNow.Contains(group) ? groupsNow.Except([group]) : groupsNow.Append(group);
        return await database.MoveAsync(learner, [.. groupsThen.Select(g => groups[g])]);
    }

    async Task<bool> ResultAsync(Assignment assignment, int position, AttemptState state)
    {
        var attempt = await With(db => db.Attempts.Where(a => a.LearnerId == assignment.LearnerId && a.AssignmentId == assignment.Id && a.Position == position).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(Cancellation));
        return attempt is { } id && IsDone(await With(db => ResultRecording.RecordAsync(db, database.Clock, "Player", id, new(state), Cancellation)));
    }

    async Task<bool> ListAsync(ImportPurpose purpose, Guid? package)
    {
        var choice = package is { } id ? await ChoiceAsync(id) : null;
        var import = (await With(db => TrainingLists.OfLearnersAsync(db, database.Clock, Actor, purpose, AssignmentSource.Person, learners, choice, null, Cancellation))).Get();
        return await ApplyAsync(import);
    }

    async Task<bool> EnrolAsync(Guid package, Guid group)
    {
        var people = await With(db => db.Learners.Where(l => learners.Contains(l.Id)).Select(l => new { l.FirstName, l.LastName, l.Email }).ToListAsync(Cancellation));
        var name = await With(db => db.Groups.Where(g => g.Id == group).Select(g => g.Name).SingleAsync(Cancellation));
        var list = "First Name,Last Name,Email Address,Group\n" + string.Concat(people.Select(p => $"{p.FirstName},{p.LastName},{p.Email},{name}\n"));
        return await ApplyAsync(await _flow.UploadTextAsync(list, new() { Existing = ExistingLearners.Update, RestoreArchived = true, Packages = [await ChoiceAsync(package)] }));
    }

    Task<PackageChoice> ChoiceAsync(Guid package) =>
        With(async db => new PackageChoice(package, (await db.Packages.AsNoTracking().SingleAsync(p => p.Id == package, Cancellation)).VersionId));

    async Task<bool> ApplyAsync(Import import)
    {
        var confirmed = await _flow.ConfirmAsync(import.Id);

        // A list of which no row would do anything is not confirmed; for the model, too, it did nothing that could be undone.
        if (!confirmed.IsRefused)
            await _flow.WorkAsync(import.Id);

        _lists.Add(import.Id);
        return true;
    }

    async Task<bool> UndoListAsync(Step step)
    {
        if (_lists.Count == 0)
            return false;

        var list = _lists[step.ListOf(_lists.Count)];
        _lists.Remove(list);

        if ((await _flow.FindAsync(list)).Status == ImportStatus.Done)
        {
            (await With(db => ImportUndo.AskAsync(db, database.Clock, Actor, list, Cancellation))).Get();
            await _flow.WorkAsync(list);
        }

        return true;
    }

    Task<Assignment?> CurrentAsync(Guid learner, Guid package) =>
        With(db => db.Assignments.AsNoTracking().SingleOrDefaultAsync(a => a.LearnerId == learner && a.PackageId == package && a.State == AssignmentState.Current, Cancellation));

    Task<Assignment?> FirstAsync(Guid learner, Guid package) =>
        With(db => db.Assignments.AsNoTracking().Where(a => a.LearnerId == learner && a.PackageId == package).OrderBy(a => a.AssignedAt).FirstOrDefaultAsync(Cancellation));

    int NumberOf(Guid package) => Array.FindIndex(packages, p => p.Id == package);

    string Numbers(IEnumerable<Guid> ids) => string.Join(' ', ids.Select(id => Array.IndexOf(groups, id)).Order());

    Task<T> With<T>(Func<Muster.Persistence.MusterDb, Task<T>> use) => database.WithAsync(use);

    static bool IsDone<T>(Outcome<T> outcome)
        where T : notnull => !outcome.IsRefused;
}

using System.Diagnostics;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Learners;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Bench;

/// <summary>
/// The limit: learners, memberships, assignments and attempts as an import of the same list leaves them, written by the
/// database's fastest bulk load into the same schema and indexes, from memory, in one transaction. No file is read, nothing
/// looked up, and making the rows is not counted.
/// </summary>
sealed class RawLoad(MusterDb db, PackageVersion version, int salt)
{
    const int RowsAtOnce = 5_000;

    readonly List<Group> _groups = [.. InventedList.GroupNames.Select(name => new Group(Ids.Next(TimeProvider.System), $"{name} {salt}", revision: 1))];
    readonly Stopwatch _writing = new();

    /// <param name="salt">As the list's.</param>
    /// <returns>How long the writing took.</returns>
    public static Task<TimeSpan> LoadAsync(BenchDatabase database, int rows, PackageVersion version, int salt) =>
        database.WithAsync(db => new RawLoad(db, version, salt).LoadAsync(rows));

    async Task<TimeSpan> LoadAsync(int rows)
    {
        // With the same cache as the import.
        await db.BeginLongWriteAsync(CancellationToken.None);
        _writing.Start();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.WriteAsync(GroupTables.Groups, _groups, CancellationToken.None);
        await db.WriteAsync(GroupTables.GroupSets, [.. _groups.Select(g => new GroupSet(GroupSet.IdOf([g.Id])!.Value, g.Id))], CancellationToken.None);

        for (var from = 0; from < rows; from += RowsAtOnce)
            await LoadAsync(from, Math.Min(RowsAtOnce, rows - from));

        await transaction.CommitAsync();
        return _writing.Elapsed;
    }

    async Task LoadAsync(int from, int count)
    {
        _writing.Stop();
        var (learners, memberships, assignments, attempts) = (new List<Learner>(), new List<Membership>(), new List<Assignment>(), new List<Attempt>());
        var (now, groupSets) = (TimeProvider.System.GetUtcNow(), _groups.ConvertAll(g => GroupSet.IdOf([g.Id])));

        for (var row = from; row < from + count; row++)
        {
            var person = InventedList.Person(row, salt);
            var learner = new Learner(Ids.Next(TimeProvider.System), person.First, person.Last, EmailAddress.Parse(person.Email), CustomValues.None, now, revision: 1);
            var assignment = new Assignment { LearnerId = learner.Id, Id = Ids.Next(TimeProvider.System), PackageId = version.PackageId, VersionId = version.Id, AssignedAt = now, AssignedBy = "bench", Source = AssignmentSource.Import, SourceId = version.Id, GroupSetId = groupSets[person.Group] };

            learners.Add(learner);
            memberships.Add(new Membership(learner.Id, _groups[person.Group].Id));
            assignments.Add(assignment);
            attempts.AddRange(version.Courses.Select(c => new Attempt { LearnerId = learner.Id, Id = Ids.Next(TimeProvider.System), AssignmentId = assignment.Id, CourseId = c.CourseId, Position = c.Position }));
        }

        _writing.Start();
        await db.WriteAsync(LearnerTables.Learners, learners, CancellationToken.None);
        await db.WriteAsync(LearnerTables.Memberships, memberships, CancellationToken.None);
        await db.WriteAsync(TrainingTables.Assignments, assignments, CancellationToken.None);
        await db.WriteAsync(TrainingTables.Attempts, attempts, CancellationToken.None);
    }
}

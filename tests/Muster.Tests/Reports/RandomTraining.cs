using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Persistence;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Assigning;
using Muster.Training.Results;

namespace Muster.Tests.Reports;

/// <summary>A directory to which a few dozen random things happened, each by the operation that people use.</summary>
sealed class RandomTraining(TestDatabase database, int seed)
{
    const int Steps = 90;
    static readonly AssignmentOrigin Origin = new("Ann", AssignmentSource.Person);

    readonly Random _random = new(seed);
    readonly List<Guid> _groups = [];
    readonly List<Guid> _packages = [];
    readonly List<Guid> _learners = [];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task FillAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            _groups.Add(await database.GroupAsync($"Group {i}"));
            _packages.Add((await database.PackageAsync($"Package {i}", [.. Enumerable.Range(0, i + 1).Select(c => $"Course {c}")])).Id);
        }

        for (var i = 0; i < 12; i++)
            _learners.Add((await database.LearnerAsync($"P{i}", "Li", [.. _groups.Where(_ => _random.Next(2) == 0)])).Id);

        // What is refused, such as assigning to somebody archived, just does not happen.
        for (var i = 0; i < Steps; i++)
            await database.WithAsync(StepAsync);
    }

    Task StepAsync(MusterDb db) => _random.Next(10) switch
    {
        < 4 => GiveAsync(db),
        < 7 => ResultAsync(db),
        7 => database.MoveAsync(One(_learners), [.. _groups.Where(_ => _random.Next(2) == 0)]),
        8 => _random.Next(3) == 0
            ? Archiving.ArchiveAsync(db, database.Clock, "Ann", One(_learners), Cancellation)
            : Archiving.RestoreAsync(db, database.Clock, "Ann", One(_learners), Cancellation),
        _ => UndoAsync(db),
    };

    async Task GiveAsync(MusterDb db)
    {
        var (learner, package) = (One(_learners), One(_packages));
        var today = (await db.Organisations.AsNoTracking().SingleAsync(Cancellation)).Today(database.Clock);
        DateOnly? due = _random.Next(3) == 0 ? null : today.AddDays(_random.Next(-2, 3));
        var current = await db.Assignments.Where(a => a.LearnerId == learner && a.PackageId == package && a.State == AssignmentState.Current).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(Cancellation);
        await LearnerAssignment.ReassignAsync(db, database.Clock, Origin, learner, package, new(current), due, Cancellation);
    }

    async Task ResultAsync(MusterDb db)
    {
        var attempts = await db.Attempts.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(Cancellation);

        if (attempts.Count > 0)
            await ResultRecording.RecordAsync(db, database.Clock, "Ann", One(attempts), new AttemptResult(_random.Next(3) == 0 ? AttemptState.InProgress : AttemptState.Completed), Cancellation);
    }

    async Task UndoAsync(MusterDb db)
    {
        var learner = One(_learners);
        var assignments = await db.Assignments.Where(a => a.LearnerId == learner).Select(a => a.Id).ToListAsync(Cancellation);

        if (assignments.Count > 0)
            await LearnerAssignment.UndoAsync(db, database.Clock, "Ann", learner, One(assignments), Cancellation);
    }

    T One<T>(List<T> of) => of[_random.Next(of.Count)];
}

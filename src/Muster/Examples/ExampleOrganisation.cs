using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Examples;

/// <summary>
/// An invented organisation to look around in: a few thousand learners, their groups and custom fields, three packages,
/// and two years of training up to now. The same seed at the same time gives the same rows, ids included.
/// </summary>
public static class ExampleOrganisation
{
    public const int DefaultSeed = 2026;
    public const int DefaultLearners = 3000;
    const string Name = "Harbour House Care";
    const string Action = "example.fill";
    const int Years = 2;

    /// <summary>Whether this database was filled by <see cref="FillAsync"/>.</summary>
    public static Task<bool> IsInAsync(MusterDb db, CancellationToken cancellation) =>
        db.AuditEntries.AnyAsync(e => e.Action == Action, cancellation);

    /// <summary>Fills an empty database, in one transaction.</summary>
    public static async Task<Outcome<int>> FillAsync(MusterDb db, TimeProvider clock, int seed, int learners, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, Name, cancellation);

        if (!await IsEmptyAsync(db, cancellation))
            return Refusal.Conflict(RefusalCodes.DatabaseNotEmpty, "This database holds an organisation already. The example needs an empty one.");

        // Both databases keep whole milliseconds.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(write.Now.ToUnixTimeMilliseconds());
        var begins = new DateTimeOffset(now.AddYears(-Years).UtcDateTime.Date, TimeSpan.Zero);
        var draw = new Draw(seed);
        var setting = new ExampleSetting(draw, begins, now, write.Revision);
        var people = new ExamplePeople(draw, setting, learners, begins, now, write.Revision).All;
        var history = new ExampleHistory(draw, setting, now, write.Revision);

        foreach (var person in people)
            history.Live(person);

        await DescribeAsync(db, cancellation);
        setting.AddTo(db);
        await db.WriteAsync(LearnerTables.Learners, [.. people.Select(p => p.Learner)], cancellation);
        await LearnerWords.AddAsync(db, people.Select(p => (p.Learner.Id, p.Learner.FirstName, p.Learner.LastName)), cancellation);
        await db.WriteAsync(LearnerTables.Memberships, [.. people.SelectMany(p => p.Groups.Select(g => new Membership(p.Learner.Id, g.Id)))], cancellation);
        await db.WriteAsync(GroupTables.GroupSets, history.GroupSets, cancellation);
        await db.WriteAsync(TrainingTables.Assignments, history.Assignments, cancellation);
        await db.WriteAsync(TrainingTables.Attempts, history.Attempts, cancellation);
        write.Record(Action, Name, after: new { seed, learners = people.Count });
        await write.CommitAsync(cancellation);
        return people.Count;
    }

    static async Task<bool> IsEmptyAsync(MusterDb db, CancellationToken cancellation) =>
        !await db.Learners.AnyAsync(cancellation)
        && !await db.Groups.AnyAsync(cancellation)
        && !await db.CustomFields.AnyAsync(cancellation)
        && !await db.Courses.AnyAsync(cancellation)
        && !await db.Imports.AnyAsync(cancellation)
        && !await db.Users.AnyAsync(cancellation);

    static async Task DescribeAsync(MusterDb db, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.SingleAsync(cancellation);
        organisation.Name = Name;
        organisation.TimeZone = "Europe/London";
        organisation.Locale = "en-GB";
    }
}

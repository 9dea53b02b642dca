using Microsoft.EntityFrameworkCore;
using Muster.Audit;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Learners;
using Muster.Mail;
using Muster.Persistence;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Standing;

namespace Muster.Web.Tests.Plans;

/// <summary>So many learners that reading all of them shows: two assignments each, the newer one current; a seventh has left. One group is large.</summary>
sealed class LargeDirectory(TestDatabase database)
{
    public const int Learners = 60_000;
    public const string RareWord = "inner777";
    public const string FrequentWord = "last1";
    const int Groups = 300;
    const int Packages = 6;
    const int Others = 15_000;

    /// <summary>Those that grow with the organisation.</summary>
    public static readonly string[] Tables = ["learners", "learner_words", "memberships", "assignments", "attempts", "mails", "audit_entries"];

    readonly DateTimeOffset _now = database.Clock.GetUtcNow();
    readonly List<Guid> _groups = [];
    readonly List<Package> _packages = [];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>One of each, by the first word of the addresses that it is shown at.</summary>
    public Dictionary<string, Guid> Examples { get; } = [];

    public async Task FillAsync()
    {
        for (var i = 0; i < Packages; i++)
            _packages.Add(await database.PackageAsync($"Package {i}", $"Course {i}", $"Other course {i}"));

        for (var i = 0; i < Groups; i++)
            _groups.Add(await database.GroupAsync($"Group {i}"));

        Examples["custom-fields"] = (await database.FieldAsync("Shift", CustomFieldKind.Choice, "early", "late")).Id;
        Examples["groups"] = LargeGroup;
        Examples["packages"] = _packages[0].Id;
        Examples["courses"] = await database.WithAsync(db => db.Courses.Select(c => c.Id).FirstAsync(Cancellation));
        await database.WithAsync(WriteAsync);
    }

    public Guid LargeGroup => _groups[0];

    async Task WriteAsync(MusterDb db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        List<Learner> learners = [.. Enumerable.Range(0, Learners).Select(NewLearner)];
        var sets = _groups.ToDictionary(g => g, g => new GroupSet(GroupSet.IdOf([g])!.Value, g));
        List<Assignment> assignments = [.. learners.SelectMany((l, i) => AssignmentsOf(l, i, sets))];
        List<Attempt> attempts = [.. assignments.Select(a => new Attempt { LearnerId = a.LearnerId, Id = NextId(), AssignmentId = a.Id, CourseId = Examples["courses"], Position = 1 })];

        await db.WriteAsync(LearnerTables.Learners, learners, Cancellation);
        await LearnerWords.AddAsync(db, learners.Select(l => (l.Id, l.FirstName, l.LastName)), Cancellation);
        await db.WriteAsync(LearnerTables.Memberships, [.. learners.SelectMany(MembershipsOf)], Cancellation);
        await db.WriteAsync(GroupTables.GroupSets, sets.Values, Cancellation);
        await db.WriteAsync(TrainingTables.Assignments, assignments, Cancellation);
        await db.WriteAsync(TrainingTables.Attempts, attempts, Cancellation);
        List<OutgoingMail> mails = [.. learners.Take(Others).Select(NewMail)];
        await db.WriteAsync(MailTables.Mails, mails, Cancellation);
        await db.WriteAsync(AuditTable.Entries, [.. learners.Take(Others).Select(NewEntry)], Cancellation);
        db.Add(new StandingPackage(_groups[0], _packages[0].Id, 30, _now, TestDirectory.Actor, 1));
        await db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "ANALYZE" : "VACUUM ANALYZE", Cancellation);

        Examples["learners"] = learners[1].Id;
        Examples["learners archived"] = learners[0].Id;
        Examples["assignments"] = assignments.Last(a => a.LearnerId == learners[1].Id).Id;
        Examples["attempts"] = attempts.Last(a => a.LearnerId == learners[1].Id).Id;
        Examples["outbox"] = mails[0].Id;
    }

    Learner NewLearner(int i)
    {
        var learner = new Learner(NextId(), $"First{i % 1000} Inner{i % 997}", $"Last{i / 10}", EmailAddress.Parse($"p{i * 7919L % Learners}.{i}@x.example"), CustomValues.None, _now, 1);

        if (i % 7 == 0)
            learner.Archive(_now, 1);

        return learner;
    }

    IEnumerable<Membership> MembershipsOf(Learner learner, int i)
    {
        yield return new Membership(learner.Id, _groups[i % Groups]);

        if (i % 16 == 0 && i % Groups > 0)
            yield return new Membership(learner.Id, LargeGroup);
    }

    IEnumerable<Assignment> AssignmentsOf(Learner learner, int i, Dictionary<Guid, GroupSet> sets)
    {
        for (var year = 1; year >= 0; year--)
        {
            var at = _now.AddDays((-365 * year) - (i % 700)).AddSeconds(-i);
            var assignment = new Assignment
            {
                LearnerId = learner.Id,
                Id = NextId(),
                PackageId = _packages[i % Packages].Id,
                VersionId = _packages[i % Packages].VersionId,
                GroupSetId = sets[_groups[i % Groups]].Id,
                AssignedAt = at,
                AssignedBy = TestDirectory.Actor,
                Source = AssignmentSource.Person,
                DueOn = DateOnly.FromDateTime(at.UtcDateTime).AddDays(30),
                LearnerArchived = learner.ArchivedAt is not null,
                Progress = (AssignmentProgress)(i % 3),
            }.At(1);

            if (year > 0)
                assignment.Supersede(1);

            yield return assignment;
        }
    }

    OutgoingMail NewMail(Learner learner, int i) => new()
    {
        Id = NextId(),
        Cause = $"test/{learner.Id}",
        LearnerId = learner.Id,
        Name = learner.FirstName,
        Address = learner.Email,
        Trainings = [],
        CreatedAt = _now,
        State = (MailState)(i % 2 * 2),
        NextTryAt = _now,
    };

    // Far from what the directory itself has written by now.
    AuditEntry NewEntry(Learner learner, int i) => new AuditEntry
    {
        Number = 1_000_000 + i,
        At = _now,
        Actor = TestDirectory.Actor,
        Action = "learner.add",
        Subject = learner.Id.ToString(),
        PreviousHash = [],
    }.Sealed();

    Guid NextId() => Ids.Next(database.Clock);
}

using Muster.CustomFields;
using Muster.Groups;
using Muster.Learners;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Bench.Training;

/// <summary>
/// Many learners with three years of one package each: two superseded assignments and the current one, two attempts apiece.
/// A fifth has left, and left longest ago, so that they lie where the oldest are looked for. The same for the same size.
/// </summary>
sealed class InventedDirectory
{
    public const int AssignmentsEach = 3;
    const int Packages = 10;
    const int Groups = 40;
    const int SmallGroup = 20;
    const int LearnersAtOnce = 5_000;

    static readonly string[] First = ["Alexander", "Anissa", "Elvie", "Ilene", "Mona", "Chasity", "Felix", "Zoë", "José", "Kurt", "Sean", "Darla"];
    static readonly string[] Last = ["Skiles", "Langworth", "Krajcik", "Bechtelar", "Hayes", "Wilkinson", "Müller", "Stroman", "O'Neil", "Green"];

    readonly int _learners;
    readonly DateTimeOffset _now;
    readonly SequentialIds _ids;
    readonly Random _random = new(2026);
    readonly List<Course> _courses = [];
    readonly List<Package> _packages = [];
    readonly List<PackageVersion> _versions = [];
    readonly List<Group> _groups = [];
    readonly Group _freshGroup;
    readonly Dictionary<Guid, GroupSet[]> _groupSets = [];

    InventedDirectory(int learners, DateTimeOffset now)
    {
        (_learners, _now) = (learners, now);
        _ids = new SequentialIds(now.AddYears(-3));

        for (var i = 0; i < Packages; i++)
            Offer($"Package {i + 1}");

        // The last one is small, whatever the size of the directory.
        for (var i = 0; i < Groups; i++)
            _groups.Add(new Group(_ids.Next(), $"Group {i + 1}", revision: 1));

        _freshGroup = new Group(_ids.Next(), "Assigned anew", revision: 1);
    }

    public static async Task<InventedDirectory> FillAsync(BenchDatabase database, int learners, DateTimeOffset now)
    {
        var directory = new InventedDirectory(learners, now);

        await database.WithAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.AddRange(directory._courses);
            db.AddRange(directory._packages);
            db.AddRange(directory._versions);
            await db.SaveChangesAsync();
            await db.WriteAsync(GroupTables.Groups, [.. directory._groups, directory._freshGroup], CancellationToken.None);

            for (var from = 0; from < learners; from += LearnersAtOnce)
                await directory.WriteAsync(db, from, Math.Min(LearnersAtOnce, learners - from));

            await db.WriteAsync(GroupTables.GroupSets, [.. directory._groupSets.Values.SelectMany(s => s)], CancellationToken.None);
            await transaction.CommitAsync();
            return 0;
        });

        return directory;
    }

    public Guid Package(int number) => _packages[number % Packages].Id;

    /// <summary>Any but the small one.</summary>
    public Guid LargeGroup(int number) => _groups[number % (Groups - 1)].Id;

    public Guid TheSmallGroup => _groups[^1].Id;

    /// <summary>Every fiftieth learner, all of them assigned their training a few days ago.</summary>
    public Guid TheFreshGroup => _freshGroup.Id;

    public static string Word(int number) => number % 2 == 0 ? First[number / 2 % First.Length] : Last[number / 2 % Last.Length];

    async Task WriteAsync(MusterDb db, int from, int count)
    {
        var (learners, memberships, assignments, attempts) = (new List<Learner>(), new List<Membership>(), new List<Assignment>(), new List<Attempt>());

        for (var i = from; i < from + count; i++)
        {
            var archived = i % 5 == 0;
            var learner = NewLearner(i, archived);
            var groups = GroupsOf(i);
            learners.Add(learner);
            memberships.AddRange(groups.Select(g => new Membership(learner.Id, g)));
            Train(learner, archived, IsFresh(i), _random.Next(Packages), Interned(groups), assignments, attempts);
        }

        await db.WriteAsync(LearnerTables.Learners, learners, CancellationToken.None);
        await db.WriteAsync(LearnerTables.Memberships, memberships, CancellationToken.None);
        await db.WriteAsync(TrainingTables.Assignments, assignments, CancellationToken.None);
        await db.WriteAsync(TrainingTables.Attempts, attempts, CancellationToken.None);
    }

    Learner NewLearner(int i, bool archived)
    {
        // Not in order: nobody's directory is sorted by address.
        var address = EmailAddress.Parse($"p{unchecked((uint)(i * 2654435761L)):x8}.{i}@example-{i % 5}.example");
        var learner = new Learner(_ids.Next(), First[_random.Next(First.Length)], $"{Last[_random.Next(Last.Length)]}-{_random.Next(_learners):x}", address, CustomValues.None, _now.AddYears(-3), 1);

        if (archived)
            learner.Archive(_now.AddMonths(-24), 1);

        return learner;
    }

    List<Guid> GroupsOf(int i)
    {
        var groups = new List<Guid>();

        if (_random.Next(20) > 0)
            groups.Add(_groups[_random.Next(Groups - 1)].Id);

        if (_random.Next(4) == 0)
            groups.Add(_groups[_random.Next(Groups - 1)].Id);

        if (i % Math.Max(1, _learners / SmallGroup) == 1)
            groups.Add(TheSmallGroup);

        if (IsFresh(i))
            groups.Add(TheFreshGroup);

        return [.. groups.Distinct()];
    }

    static bool IsFresh(int i) => i % 50 == 2;

    void Train(Learner learner, bool archived, bool fresh, int package, Guid? groups, List<Assignment> assignments, List<Attempt> attempts)
    {
        // Who left had the last one 26 to 36 months ago, the others up to two years ago.
        var current = archived ? _now.AddDays(-_random.Next(790, 1095)) : fresh ? _now.AddDays(-3) : _now.AddDays(-_random.Next(1, 730));
        Guid? previous = null;

        for (var i = 0; i < AssignmentsEach; i++)
        {
            var isCurrent = i == AssignmentsEach - 1;
            var progress = isCurrent ? (AssignmentProgress)(_random.Next(10) switch { < 2 => 0, < 4 => 1, _ => 2 }) : AssignmentProgress.Completed;
            var at = current.AddDays(-365 * (AssignmentsEach - 1 - i)).AddSeconds(_random.Next(86_400));
            var assignment = new Assignment
            {
                LearnerId = learner.Id,
                Id = _ids.Next(),
                PackageId = _packages[package].Id,
                VersionId = _versions[package].Id,
                GroupSetId = groups,
                AssignedAt = at,
                AssignedBy = "bench",
                Source = AssignmentSource.AnnualTraining,
                DueOn = DateOnly.FromDateTime(at.UtcDateTime).AddDays(30),
                PreviousId = previous,
                LearnerArchived = archived,
                Progress = progress,
                CompletedAt = progress == AssignmentProgress.Completed ? at.AddDays(20) : null,
            }.At(1);

            if (!isCurrent)
                assignment.Supersede(1);

            previous = assignment.Id;
            assignments.Add(assignment);
            attempts.AddRange(AttemptsAt(assignment));
        }
    }

    IEnumerable<Attempt> AttemptsAt(Assignment assignment) => _versions.Single(v => v.Id == assignment.VersionId).Courses.Select(c => new Attempt
    {
        LearnerId = assignment.LearnerId,
        Id = _ids.Next(),
        AssignmentId = assignment.Id,
        CourseId = c.CourseId,
        Position = c.Position,
        State = assignment.Progress == AssignmentProgress.Completed || (assignment.Progress == AssignmentProgress.InProgress && c.Position == 1) ? AttemptState.Completed : AttemptState.NotStarted,
        StartedAt = assignment.Progress == AssignmentProgress.NotStarted ? null : assignment.AssignedAt.AddDays(5),
        CompletedAt = assignment.CompletedAt,
        ResultBy = assignment.Progress == AssignmentProgress.NotStarted ? null : "Course player",
    });

    Guid? Interned(List<Guid> groups)
    {
        if (GroupSet.IdOf(groups) is not { } id)
            return null;

        _groupSets.TryAdd(id, [.. groups.Select(g => new GroupSet(id, g))]);
        return id;
    }

    void Offer(string name)
    {
        var package = new Package(_ids.Next(), name);
        var version = new PackageVersion(_ids.Next(), package.Id, _now.AddYears(-3));

        for (var position = 1; position <= 2; position++)
        {
            var course = new Course(_ids.Next(), $"{name}, course {position}");
            _courses.Add(course);
            version.Courses.Add(new PackageCourse(version.Id, position, course.Id, course.Title));
        }

        package.Offer(version, revision: 1);
        _packages.Add(package);
        _versions.Add(version);
    }
}

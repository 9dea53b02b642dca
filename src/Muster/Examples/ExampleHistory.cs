using Muster.Groups;
using Muster.Training;

namespace Muster.Examples;

/// <summary>Two years of training: who was assigned what, when, and what became of it.</summary>
sealed class ExampleHistory(Draw draw, ExampleSetting setting, DateTimeOffset now, long revision)
{
    const string Administrator = "Maren Lindqvist";
    const string Player = "Course player";
    const int DaysToDo = 30;

    readonly HashSet<GroupSet> _groupSets = [];

    public List<Assignment> Assignments { get; } = [];

    public List<Attempt> Attempts { get; } = [];

    public IReadOnlyCollection<GroupSet> GroupSets => _groupSets;

    public void Live(ExamplePeople.Employee person)
    {
        // Some do all in days, some never look.
        var diligence = draw.Between(0, 1);

        if (person.IsNewcomer)
            Assign(person, setting.Induction, [person.Came], diligence);

        Assign(person, setting.Annual, EveryYear(person), diligence);

        if (person.Groups.Any(ExampleSetting.Lifts))
            Assign(person, setting.Lifting, EveryYear(person), diligence, first: AssignmentSource.Group);
    }

    // A year is ten to thirteen months here: as everywhere, some are late.
    List<DateTimeOffset> EveryYear(ExamplePeople.Employee person)
    {
        var dates = new List<DateTimeOffset>();

        for (var day = person.Came.AddDays(draw.Between(1, 120)); day < now.AddDays(-1); day = day.AddDays(draw.Between(300, 400)))
            dates.Add(draw.OfficeHours(day));

        return dates;
    }

    void Assign(ExamplePeople.Employee person, ExampleSetting.PackageOf package, List<DateTimeOffset> dates, double diligence, AssignmentSource first = AssignmentSource.Person)
    {
        var ends = person.Left ?? now;
        dates = [.. dates.Where(d => d < ends)];
        var groups = GroupSetOf(person.Groups);
        Guid? previous = null;

        for (var i = 0; i < dates.Count; i++)
        {
            var isLast = i == dates.Count - 1;
            var withdrawn = isLast && dates.Count == 1 && draw.Chance(0.02);
            var until = !isLast ? dates[i + 1] : withdrawn ? Earlier(ends, dates[i].AddDays(draw.Between(1, 10))) : ends;

            var id = draw.Id(dates[i]);
            var attempts = Take(person.Learner.Id, id, Ended(withdrawn, isLast), dates[i], package.At(dates[i]), until, diligence);

            var assignment = new Assignment
            {
                LearnerId = person.Learner.Id,
                Id = id,
                PackageId = package.Package.Id,
                VersionId = package.At(dates[i]).Id,
                GroupSetId = groups,
                AssignedAt = dates[i],
                AssignedBy = Administrator,
                Source = i == 0 ? first : AssignmentSource.AnnualTraining,
                DueOn = DateOnly.FromDateTime(dates[i].UtcDateTime).AddDays(DaysToDo),
                PreviousId = previous,
                LearnerArchived = person.Left is not null,
                Progress = ProgressOf(attempts),
                CompletedAt = ProgressOf(attempts) == AssignmentProgress.Completed ? attempts.Max(a => a.CompletedAt) : null,
            }.At(revision);

            if (withdrawn)
                assignment.Withdraw(revision);
            else if (!isLast)
                assignment.Supersede(revision);

            previous = id;
            Assignments.Add(assignment);
            Attempts.AddRange(attempts);
        }
    }

    List<Attempt> Take(Guid learner, Guid assignment, AssignmentState state, DateTimeOffset assignedAt, PackageVersion version, DateTimeOffset until, double diligence)
    {
        var attempts = new List<Attempt>();
        var free = assignedAt;

        foreach (var course in version.Courses)
        {
            // Nobody below a tenth ever starts; the keenest take days, the others months.
            var starts = diligence < 0.1 ? DateTimeOffset.MaxValue : draw.OfficeHours(free.AddDays(draw.Between(0.5, 25 / diligence)));
            var completes = starts == DateTimeOffset.MaxValue ? starts : starts.AddMinutes(draw.Chance(0.9) ? draw.Below(120) + 10 : draw.Below(40_000) + 120);
            var failed = draw.Chance(0.08);
            var scored = draw.Chance(0.85);
            var score = Math.Round(failed ? draw.Between(20, 69) : draw.Between(70, 100));

            var started = starts < until;
            var completed = completes < until;

            attempts.Add(new Attempt
            {
                LearnerId = learner,
                Id = draw.Id(assignedAt),
                AssignmentId = assignment,
                CourseId = course.CourseId,
                Position = course.Position,
                State = completed ? AttemptState.Completed : Open(state, started),
                StartedAt = started ? starts : null,
                CompletedAt = completed ? completes : null,
                Passed = completed && scored ? !failed : null,
                Score = completed && scored ? score : null,
                ResultBy = started ? Player : null,
            });

            free = completed ? completes : free;
        }

        return attempts;
    }

    static AssignmentState Ended(bool withdrawn, bool isLast) =>
        withdrawn ? AssignmentState.Withdrawn : isLast ? AssignmentState.Current : AssignmentState.Superseded;

    static AssignmentProgress ProgressOf(List<Attempt> attempts) =>
        attempts.TrueForAll(a => a.CompletedAt is not null) ? AssignmentProgress.Completed
        : attempts.Exists(a => a.StartedAt is not null) ? AssignmentProgress.InProgress
        : AssignmentProgress.NotStarted;

    // What was open when its assignment ended takes that end.
    static AttemptState Open(AssignmentState assignment, bool started) => assignment switch
    {
        AssignmentState.Superseded => AttemptState.Superseded,
        AssignmentState.Withdrawn => AttemptState.Withdrawn,
        _ => started ? AttemptState.InProgress : AttemptState.NotStarted,
    };

    Guid? GroupSetOf(IReadOnlyList<Group> groups)
    {
        var id = GroupSet.IdOf(groups.Select(g => g.Id));

        if (id is { } set)
            _groupSets.UnionWith(groups.Select(g => new GroupSet(set, g.Id)));

        return id;
    }

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}

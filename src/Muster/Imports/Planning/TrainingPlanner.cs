using Muster.Organisations;
using Muster.Problems;
using Muster.Training;

namespace Muster.Imports.Planning;

/// <summary>
/// Plans a list of people who are there already: to assign them a package, to re-assign it, or to archive them. A person
/// listed twice for one package counts once.
/// </summary>
/// <param name="rows">Of the whole list.</param>
public sealed class TrainingPlanner(ImportSetup setup, Organisation organisation, PackageRules packages, KnownGroups groups, int rows) : IRowPlanner
{
    // By package; of a list to archive there is one.
    readonly Dictionary<Guid, SeenAddresses> _seen = [];

    public void Remember(MappedRow row)
    {
        if (!row.LeftOut && !RowPlans.IsRepeatedHeader(row) && IsUsable(row, row.Problems))
            IsFirst(row, out _);
    }

    public PlannedRow Plan(MappedRow row, DirectoryView directory) =>
        PackageOf(row) is { Named: var package } ? Decide(row, directory) with { Package = package } : Decide(row, directory);

    PlannedRow Decide(MappedRow row, DirectoryView directory)
    {
        if (RowPlans.OfNobody(row) is { } nobody)
            return nobody;

        List<Problem> problems = [.. row.Problems];

        if (TakesPackage && PackageOf(row) is null)
            problems.Add(NoPackage(row));

        if (!IsUsable(row, problems))
            return RowPlans.Of(row, RowAction.Reject, problems);

        if (!IsFirst(row, out var firstLine))
            return Skip(row, Problem.Note(ProblemCodes.EmailDuplicateInFile, $"Same person as line {firstLine}: counted once.", "Email Address", row.EmailText, row.Line));

        if (!directory.Learners.TryGetValue(row.Email!.Value.Key, out var learner))
            return Reject(ProblemCodes.LearnerUnknown, "Nobody has this address. Correct it, or enrol the person first.");

        if (learner.IsArchived)
        {
            return setup.Purpose == ImportPurpose.Archive
                ? Known(Skip(row, Problem.Note(ProblemCodes.LearnerArchived, $"{learner.FirstName} {learner.LastName} is archived already.", "Email Address", row.EmailText, row.Line)))
                : Known(Reject(ProblemCodes.LearnerArchived, $"{learner.FirstName} {learner.LastName} is archived. Restore the learner first."));
        }

        if (!PersonName.IsSame(row.FirstName, row.LastName, learner.FirstName, learner.LastName))
            problems.Add(Problem.Warning(ProblemCodes.NameMismatch, $"The directory has {learner.FirstName} {learner.LastName} under this address. Check that it is the same person; nobody is renamed.", "Email Address", row.EmailText, row.Line));

        return Known(setup.Purpose == ImportPurpose.Archive ? RowPlans.Of(row, RowAction.Archive, problems) : Assign(row, learner, PackageOf(row)!, problems));

        PlannedRow Reject(string code, string message) =>
            RowPlans.Of(row, RowAction.Reject, [.. problems, Problem.Error(code, message, "Email Address", row.EmailText, row.Line)]);

        PlannedRow Known(PlannedRow planned) => planned with
        {
            Known = learner,
            Learner = new LearnerImage(learner.Id, learner.FirstName, learner.LastName, learner.Email, [.. learner.Groups.Select(groups.NameOf)], learner.Custom),
        };
    }

    PlannedRow Assign(MappedRow row, KnownLearner learner, OfferedPackage package, List<Problem> problems)
    {
        var current = learner.Current.GetValueOrDefault(package.Id);

        return (setup.Purpose, current) switch
        {
            (ImportPurpose.Assign, null) => Planned(RowAction.Assign),
            (ImportPurpose.Assign, _) => Planned(RowAction.Skip, Note(ProblemCodes.AssignmentCurrent, $"Has it already, since {DayOf(current)}, and is left alone.")) with { AlreadyAssigned = 1 },
            (_, null) when setup.OnlyDue is not null => Planned(RowAction.Skip, Warning(ProblemCodes.AssignmentFirst, "Does not have this package any more, so it is not due again, and is left alone.")),
            (_, not null) when current.AssignedAt >= setup.OnlyDue => Planned(RowAction.Skip, Warning(ProblemCodes.AssignmentCurrent, $"Was assigned it anew on {DayOf(current)}, so it is not due again, and is left alone.")) with { AlreadyAssigned = 1 },
            (_, null) when setup.NeverAssigned == NeverAssigned.LeaveOut => Planned(RowAction.Skip, Warning(ProblemCodes.AssignmentFirst, "Does not have this package, and is left out as you chose.")),
            (_, null) => Planned(RowAction.Assign, Note(ProblemCodes.AssignmentFirst, "Does not have this package: assigned for the first time.")),
            (_, { Progress: AssignmentProgress.InProgress }) when setup.InProgress == InProgress.LeaveOut => Planned(RowAction.Skip, Warning(ProblemCodes.AssignmentInProgress, "Is in the middle of this training, and is left out as you chose.")),
            (_, { Progress: AssignmentProgress.InProgress }) => Planned(RowAction.Reassign, Warning(ProblemCodes.AssignmentInProgress, "Is in the middle of this training: what is open is superseded and accepts nothing more.")),
            _ => Planned(RowAction.Reassign),
        };

        PlannedRow Planned(RowAction action, params IEnumerable<Problem> more) => RowPlans.Of(row, action, [.. problems, .. more]) with
        {
            Assigns = action == RowAction.Skip ? [] : [new PlannedAssignment(package.Id, package.VersionId, setup.DueOn)],
            Supersedes = action == RowAction.Reassign ? current : null,
        };

        Problem Note(string code, string message) => Problem.Note(code, message, "Email Address", row.EmailText, row.Line);

        Problem Warning(string code, string message) => Problem.Warning(code, message, "Email Address", row.EmailText, row.Line);
    }

    static Problem NoPackage(MappedRow row) => row.Package.Length == 0
        ? Problem.Error(ProblemCodes.RequiredMissing, "Package is blank. Every row needs one, or choose one package for all.", "Package", null, row.Line)
        : Problem.Error(ProblemCodes.ValueNotAnOption, $"There is no package “{row.Package}”. Correct the name, or add the package first.", "Package", row.Package, row.Line);

    bool TakesPackage => setup.Purpose != ImportPurpose.Archive;

    bool IsUsable(MappedRow row, IEnumerable<Problem> problems) =>
        row.Email is not null && (!TakesPackage || PackageOf(row) is not null) && !problems.Any(p => p.IsError);

    OfferedPackage? PackageOf(MappedRow row) => TakesPackage ? packages.Of(row) : null;

    bool IsFirst(MappedRow row, out int firstLine)
    {
        var package = PackageOf(row)?.Id ?? Guid.Empty;

        if (!_seen.TryGetValue(package, out var seen))
            _seen.Add(package, seen = new SeenAddresses(setup.NamesPackages ? 0 : rows));

        return seen.TryAdd(row.Email!.Value.Key, row.Line, out firstLine);
    }

    static PlannedRow Skip(MappedRow row, Problem note) => RowPlans.Of(row, RowAction.Skip, [.. row.Problems, note]);

    string DayOf(KnownAssignment current) => CalendarDay.InWords(organisation.DateOf(current.AssignedAt));
}

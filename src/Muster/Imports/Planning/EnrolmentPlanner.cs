using Muster.CustomFields;
using Muster.Groups;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>Plans a list of people to be created and updated.</summary>
public sealed class EnrolmentPlanner(PlanRules rules, KnownGroups groups, SimilarGroups similar, IReadOnlyDictionary<Guid, CustomField> fields) : IRowPlanner
{
    readonly SeenAddresses _seen = new();

    public void Remember(MappedRow row)
    {
        if (row is { Email: { } email, LeftOut: false } && !RowPlans.IsRepeatedHeader(row) && !HasErrors(row, []))
            _seen.TryAdd(email.Key, row.Line, out _);
    }

    public PlannedRow Plan(MappedRow row, DirectoryView directory)
    {
        if (RowPlans.OfNobody(row) is { } nobody)
            return nobody;

        List<Problem> problems = [.. row.Problems];
        PlanGroups(row, problems);

        if (row.Email is not { } email || problems.Any(p => p.IsError))
            return RowPlans.Of(row, RowAction.Reject, problems);

        if (!_seen.TryAdd(email.Key, row.Line, out var firstLine))
        {
            problems.Add(Error(row, ProblemCodes.EmailDuplicateInFile, $"Same email address as line {firstLine}."));
            return RowPlans.Of(row, RowAction.Reject, problems);
        }

        return directory.Learners.TryGetValue(email.Key, out var learner)
            ? Against(learner, row, problems)
            : Create(row, problems);
    }

    PlannedRow Create(MappedRow row, List<Problem> problems)
    {
        var created = RowPlans.Of(row, RowAction.Create, problems);
        var names = row.Groups.Select(ProperName).ToList();
        return created with { Learner = created.Learner with { Groups = names }, Joins = names, Assigns = [.. rules.AssignedJoining(Known(names))] };
    }

    // A group that is new has nothing standing on it.
    IEnumerable<Guid> Known(IEnumerable<string> names) => names.Select(groups.Named).OfType<Group>().Select(g => g.Id);

    // A group's own spelling, whatever the file's.
    string ProperName(string name) => groups.Named(name)?.Name ?? name;

    PlannedRow Against(KnownLearner learner, MappedRow row, List<Problem> problems)
    {
        if (learner.IsArchived && !rules.RestoreArchived)
        {
            problems.Add(Error(row, ProblemCodes.LearnerArchived, $"{learner.FirstName} {learner.LastName} has this address and is archived. Restore the learner first, or choose to restore archived learners."));
            return RowPlans.Of(row, RowAction.Reject, problems) with { Known = learner };
        }

        if (!learner.IsArchived && rules.Existing == ExistingLearners.Reject)
        {
            problems.Add(Error(row, ProblemCodes.EmailAlreadyExists, $"{learner.FirstName} {learner.LastName} has this address already."));
            return RowPlans.Of(row, RowAction.Reject, problems) with { Known = learner };
        }

        if (!learner.IsArchived && rules.Existing == ExistingLearners.Skip)
        {
            problems.Add(Problem.Note(ProblemCodes.EmailAlreadyExists, $"{learner.FirstName} {learner.LastName} has this address already and stays as is.", "Email Address", row.EmailText, row.Line));
            return RowPlans.Of(row, RowAction.Skip, problems) with { Known = learner, Learner = Image(learner, learner.Custom, []) };
        }

        var custom = Merged(learner.Custom, row);
        var joins = row.Groups.Where(g => groups.Named(g) is not { } known || !learner.Groups.Contains(known.Id)).Select(ProperName).ToList();
        var packages = rules.AssignedJoining(Known(joins)).ToList();
        var assigns = packages.FindAll(p => !learner.Current.ContainsKey(p.PackageId));

        return RowPlans.Of(row, RowAction.Update, problems) with
        {
            Known = learner,
            Learner = Image(learner, custom, joins) with { FirstName = row.FirstName, LastName = row.LastName },
            Changes = [.. Changes(learner, row, custom)],
            Restores = learner.IsArchived,
            Joins = joins,
            Assigns = assigns,
            AlreadyAssigned = packages.Count - assigns.Count,
        };
    }

    IEnumerable<CellChange> Changes(KnownLearner learner, MappedRow row, CustomValues custom)
    {
        if (learner.FirstName != row.FirstName)
            yield return new("First Name", learner.FirstName, row.FirstName);

        if (learner.LastName != row.LastName)
            yield return new("Last Name", learner.LastName, row.LastName);

        foreach (var id in row.Custom.Keys.Concat(row.Cleared))
        {
            var (old, @new) = (learner.Custom[id] ?? "", custom[id] ?? "");

            if (old != @new && fields.TryGetValue(id, out var field))
                yield return new(field.Name, old, @new);
        }
    }

    static CustomValues Merged(CustomValues before, MappedRow row)
    {
        var merged = before.All.ToDictionary();

        foreach (var field in row.Cleared)
            merged.Remove(field);

        foreach (var (field, value) in row.Custom)
            merged[field] = value;

        return CustomValues.Of(merged);
    }

    void PlanGroups(MappedRow row, List<Problem> problems)
    {
        foreach (var name in row.Groups)
        {
            if (groups.Named(name) is null)
                problems.Add(Unknown(name) with { Line = row.Line });
        }
    }

    Problem Unknown(string name)
    {
        var near = similar.Find(name);

        if (rules.UnknownGroups == UnknownGroups.Reject)
            return Problem.Error(ProblemCodes.GroupUnknown, $"There is no group “{name}”.{(near is null ? " Create it first, or correct the name." : $" Is “{near}” meant?")}", "Group", name);

        return near is null
            ? Problem.Note(ProblemCodes.GroupNew, $"The group “{name}” is new and will be created.", "Group", name)
            : Problem.Warning(ProblemCodes.GroupSimilar, $"The group “{name}” is new, and nearly spelt like “{near}”. Is “{near}” meant?", "Group", name);
    }

    /// <summary>What the receipt says of the row that created the group; the others only name it.</summary>
    public Problem Created(string name) => similar.Find(name) is not { } near
        ? Problem.Note(ProblemCodes.GroupNew, $"The group “{name}” was new and has been created.", "Group", name)
        : Problem.Warning(ProblemCodes.GroupSimilar, $"The group “{name}” was new and has been created, nearly spelt like “{near}”. Was “{near}” meant?", "Group", name);

    bool HasErrors(MappedRow row, List<Problem> problems)
    {
        PlanGroups(row, problems);
        return row.Problems.Concat(problems).Any(p => p.IsError);
    }

    LearnerImage Image(KnownLearner learner, CustomValues custom, IReadOnlyList<string> joins) =>
        new(learner.Id, learner.FirstName, learner.LastName, learner.Email, [.. learner.Groups.Select(groups.NameOf), .. joins], custom);

    static Problem Error(MappedRow row, string code, string message) => Problem.Error(code, message, "Email Address", row.EmailText, row.Line);
}

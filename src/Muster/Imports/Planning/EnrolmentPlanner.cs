using Muster.CustomFields;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>Plans a list of people to be created and updated.</summary>
/// <param name="rows">Of the whole list.</param>
public sealed class EnrolmentPlanner(PlanRules rules, KnownGroups groups, SimilarGroups similar, IReadOnlyDictionary<Guid, CustomField> fields, int rows) : IRowPlanner
{
    readonly SeenAddresses _seen = new(rows);
    readonly NamedGroups _named = new(groups, similar, rules.UnknownGroups);

    public void Remember(MappedRow row)
    {
        if (row is { Email: { } email, LeftOut: false } && !RowPlans.IsRepeatedHeader(row) && !row.HasErrors && !HasErrors(UnknownIn(row)))
            _seen.TryAdd(email.Key, row.Line, out _);
    }

    public PlannedRow Plan(MappedRow row, DirectoryView directory)
    {
        if (RowPlans.OfNobody(row) is { } nobody)
            return nobody;

        var unknown = UnknownIn(row);
        var problems = unknown.Length == 0 ? row.Problems : row.Problems.Count == 0 ? unknown : [.. row.Problems, .. unknown];

        if (row.Email is not { } email || row.HasErrors || HasErrors(unknown))
            return RowPlans.Of(row, RowAction.Reject, problems);

        var key = email.Key;

        if (!_seen.TryAdd(key, row.Line, out var firstLine))
            return RowPlans.Of(row, RowAction.Reject, [.. problems, Error(row, ProblemCodes.EmailDuplicateInFile, $"Same email address as line {firstLine}.")]);

        return directory.Learners.TryGetValue(key, out var learner)
            ? Against(learner, row, problems)
            : Create(row, problems);
    }

    PlannedRow Create(MappedRow row, IReadOnlyList<Problem> problems)
    {
        var names = ProperNames(row.Groups);
        return RowPlans.Of(row, RowAction.Create, problems, names, joins: names, rules.AssignedJoining(names, _named));
    }

    // A group's own spelling, whatever the file's.
    IReadOnlyList<string> ProperNames(IReadOnlyList<string> names) => names switch
    {
        [] => names,
        [var only] => _named[only].Name is var proper && proper == only ? names : [proper],
        _ => [.. names.Select(n => _named[n].Name)],
    };

    PlannedRow Against(KnownLearner learner, MappedRow row, IReadOnlyList<Problem> problems)
    {
        if (learner.IsArchived && !rules.RestoreArchived)
            return Rejected(ProblemCodes.LearnerArchived, $"{learner.FirstName} {learner.LastName} has this address and is archived. Restore the learner first, or choose to restore archived learners.");

        if (!learner.IsArchived && rules.Existing == ExistingLearners.Reject)
            return Rejected(ProblemCodes.EmailAlreadyExists, $"{learner.FirstName} {learner.LastName} has this address already.");

        if (!learner.IsArchived && rules.Existing == ExistingLearners.Skip)
        {
            var stays = Problem.Note(ProblemCodes.EmailAlreadyExists, $"{learner.FirstName} {learner.LastName} has this address already and stays as is.", "Email Address", row.EmailText, row.Line);
            return RowPlans.Of(row, RowAction.Skip, [.. problems, stays]) with { Known = learner, Learner = Image(learner, learner.Custom, []) };
        }

        var custom = Merged(learner.Custom, row);
        IReadOnlyList<string> joins = [.. row.Groups.Select(g => _named[g]).Where(g => g.Known is not { } known || !learner.Groups.Contains(known.Id)).Select(g => g.Name)];
        var packages = rules.AssignedJoining(joins, _named);
        IReadOnlyList<PlannedAssignment> assigns = [.. packages.Where(p => !learner.Current.ContainsKey(p.PackageId))];

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

        PlannedRow Rejected(string code, string message) =>
            RowPlans.Of(row, RowAction.Reject, [.. problems, Error(row, code, message)]) with { Known = learner };
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

    Problem[] UnknownIn(MappedRow row)
    {
        Problem? only = null;
        List<Problem>? several = null;

        for (var i = 0; i < row.Groups.Count; i++)
        {
            if (_named[row.Groups[i]].Unknown is not { } problem)
                continue;

            problem = problem with { Line = row.Line };

            if (only is null)
                only = problem;
            else
                (several ??= [only]).Add(problem);
        }

        return several is not null ? [.. several] : only is not null ? [only] : [];
    }

    /// <summary>What the receipt says of the row that created the group; the others only name it.</summary>
    public Problem Created(string name) => similar.Find(name) is not { } near
        ? Problem.Note(ProblemCodes.GroupNew, $"The group “{name}” was new and has been created.", "Group", name)
        : Problem.Warning(ProblemCodes.GroupSimilar, $"The group “{name}” was new and has been created, nearly spelt like “{near}”. Was “{near}” meant?", "Group", name);

    // Either all groups that are unknown are errors, or none is.
    static bool HasErrors(Problem[] unknown) => unknown.Length > 0 && unknown[0].IsError;

    LearnerImage Image(KnownLearner learner, CustomValues custom, IReadOnlyList<string> joins) =>
        new(learner.Id, learner.FirstName, learner.LastName, learner.Email, [.. learner.Groups.Select(groups.NameOf), .. joins], custom);

    static Problem Error(MappedRow row, string code, string message) => Problem.Error(code, message, "Email Address", row.EmailText, row.Line);
}

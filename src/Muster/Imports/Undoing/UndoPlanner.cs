using Muster.Imports.Applying;
using Muster.Imports.Fields;
using Muster.Learners;
using Muster.Training;

namespace Muster.Imports.Undoing;

/// <summary>Decides what undoing does to each row. Does no I/O: the preview and the undoing share it.</summary>
/// <param name="appliedAt">The directory's revision at which the batch was applied.</param>
sealed class UndoPlanner(Guid importId, long appliedAt, IReadOnlyDictionary<Guid, string> fieldNames)
{
    /// <returns>Null where the row did nothing, or the learner is gone.</returns>
    public UndoneRow? Plan(RowOutcome row, IReadOnlyDictionary<Guid, LearnerNow> learners) =>
        row.IsApplied && learners.TryGetValue(row.LearnerId!.Value, out var now)
            ? row.Result switch
            {
                RowResult.Created => Created(row, now),
                RowResult.Updated => Updated(row, now),
                RowResult.Archived => Archived(row, now),
                _ => Trained(row, now),
            }
            : null;

    UndoneRow Created(RowOutcome row, LearnerNow now)
    {
        var (withdraws, kept) = Withdrawals(row, now);

        if (now.Learner.Revision != appliedAt)
            kept.Add("The learner was changed since.");

        if (now.Assignments.Any(a => a.SourceId != importId))
            kept.Add("The learner was assigned other training since.");

        return kept.Count == 0
            ? Row(row, now) with { Removes = true, Leaves = [.. now.Groups] }
            : Row(row, now) with { Withdraws = withdraws, Kept = [.. kept.Prepend("The learner stays.")] };
    }

    UndoneRow Updated(RowOutcome row, LearnerNow now)
    {
        var (withdraws, kept) = Withdrawals(row, now);
        var replaced = row.Replaced ?? [];
        var returns = replaced.Where(r => Value(now.Learner, r.Field) == r.New).ToList();

        kept.AddRange(replaced.Except(returns).Select(r => $"{NameOf(r.Field)} was changed since and stays “{Value(now.Learner, r.Field)}”."));

        var archives = row.Restored && now.Learner.IsActive;
        var assignedSince = now.Assignments.Any(a => a.SourceId != importId && a.Revision > appliedAt);

        if (archives && assignedSince)
            kept.Add("The learner was assigned other training since and stays active.");

        return Row(row, now) with
        {
            Returns = returns,
            Leaves = [.. (row.Joined ?? []).Where(now.Groups.Contains)],
            Withdraws = withdraws,
            ArchivesAgain = archives && !assignedSince,
            Kept = kept,
        };
    }

    UndoneRow Trained(RowOutcome row, LearnerNow now)
    {
        var (withdraws, kept) = Withdrawals(row, now);
        return Row(row, now) with { Withdraws = withdraws, Kept = kept };
    }

    UndoneRow Archived(RowOutcome row, LearnerNow now)
    {
        if (now.Learner.IsActive)
            return Row(row, now);

        return now.Learner.Revision == appliedAt
            ? Row(row, now) with { Restores = true }
            : Row(row, now) with { Kept = ["The learner was changed since and stays archived."] };
    }

    // Where rows name packages, another row of the list may have assigned the same learner another one.
    (List<Guid> Withdraws, List<string> Kept) Withdrawals(RowOutcome row, LearnerNow now)
    {
        var mine = now.Assignments.Where(a => a.SourceId == importId && (row.Package is null || a.PackageId == row.Package.Id) && a.State != AssignmentState.Withdrawn).ToLookup(a => a.State == AssignmentState.Current && !now.Begun.Contains(a.Id));
        List<string> kept = mine[false].Any() ? ["Training that this import assigned was begun or re-assigned since, and stays."] : [];
        return ([.. mine[true].Select(a => a.Id)], kept);
    }

    string NameOf(string key) => key switch
    {
        FieldKeys.FirstName => "First Name",
        FieldKeys.LastName => "Last Name",
        _ => CustomValueField.TryIdOf(key, out var id) && fieldNames.TryGetValue(id, out var name) ? name : "A field that is gone",
    };

    static string Value(Learner learner, string key) => key switch
    {
        FieldKeys.FirstName => learner.FirstName,
        FieldKeys.LastName => learner.LastName,
        _ => CustomValueField.TryIdOf(key, out var id) ? learner.Custom[id] ?? "" : "",
    };

    static UndoneRow Row(RowOutcome row, LearnerNow now) =>
        new(row.Line, now.Learner.Id, $"{now.Learner.FirstName} {now.Learner.LastName}", Removes: false, Returns: [], Leaves: [], Withdraws: [], ArchivesAgain: false, Kept: [], Restores: false);
}

using System.Text.Json.Serialization;
using Muster.CustomFields;
using Muster.Imports.Applying;
using Muster.Imports.Planning;
using Muster.Training;

namespace Muster.Imports.Documents;

/// <summary>One row of a plan, as the command line's JSON and the API say it.</summary>
/// <param name="Action">create, update, reassign, assign, archive, skip or reject.</param>
/// <param name="Changes">Old and new of every value an update replaces.</param>
/// <param name="Package">The package that the row of a training list is about; other rows have none.</param>
public sealed record RowDocument(
    int Line,
    string Action,
    LearnerDocument Learner,
    IReadOnlyList<ProblemDocument> Problems,
    IReadOnlyList<CellChange> Changes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] NamedPackage? Package = null)
{
    public static RowDocument Of(PlannedRow row, IReadOnlyList<CustomField> fields) => new(
        row.Line,
        row.Action.ToString().ToLowerInvariant(),
        LearnerDocument.Of(row.Learner, fields),
        [.. row.Problems.Select(ProblemDocument.Of)],
        row.Changes,
        row.Package);

    /// <summary>Of a row that was applied, or not: what became of it.</summary>
    public static RowDocument Of(RowOutcome row, IReadOnlyList<CustomField> fields)
    {
        var custom = row.Custom is null ? CustomValues.None : CustomValues.FromJson(row.Custom);
        var learner = new LearnerImage(row.LearnerId, row.FirstName, row.LastName, row.Email, row.Groups, custom);
        return new(row.Line, ActionOf(row.Result), LearnerDocument.Of(learner, fields), [.. row.Problems.Select(ProblemDocument.Of)], [], row.Package);
    }

    static string ActionOf(RowResult result) => result switch
    {
        RowResult.Created => "create",
        RowResult.Updated => "update",
        RowResult.Rejected => "reject",
        RowResult.Reassigned => "reassign",
        RowResult.Assigned => "assign",
        RowResult.Archived => "archive",
        _ => "skip",
    };
}

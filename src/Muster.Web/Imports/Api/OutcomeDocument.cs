using System.Text.Json.Serialization;
using Muster.Imports.Applying;
using Muster.Imports.Documents;
using Muster.Training;

namespace Muster.Web.Imports.Api;

/// <summary>What became of one row.</summary>
/// <param name="Outcome">created, updated, reassigned, assigned, archived, skipped, rejected, leftOut (by a person) or changed (skipped, because the directory changed after the preview).</param>
/// <param name="Assigned">How many packages were assigned.</param>
/// <param name="Package">The package that the row of a training list is about; other rows have none.</param>
sealed record OutcomeDocument(
    int Line,
    RowResult Outcome,
    OutcomeDocument.Person Learner,
    IReadOnlyList<ProblemDocument> Problems,
    int Assigned,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] NamedPackage? Package = null)
{
    public sealed record Person(Guid? Id, string FirstName, string LastName, string Email, IReadOnlyList<string> Groups);

    public static OutcomeDocument Of(RowOutcome row) => new(
        row.Line,
        row.Result,
        new(row.LearnerId, row.FirstName, row.LastName, row.Email, row.Groups),
        [.. row.Problems.Select(ProblemDocument.Of)],
        row.Assigned,
        row.Package);
}

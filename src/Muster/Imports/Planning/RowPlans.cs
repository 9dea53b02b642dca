using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>What becomes of rows whatever the list is for.</summary>
static class RowPlans
{
    public static bool IsRepeatedHeader(MappedRow row) => row.Problems.Count > 0 && row.Problems.Any(p => p.Code == ProblemCodes.RowRepeatedHeader);

    /// <returns>The plan of a row that is no learner, or that a person left out; null for all others.</returns>
    public static PlannedRow? OfNobody(MappedRow row) =>
        row.LeftOut ? Of(row, RowAction.Skip, row.Problems) with { LeftOut = true }
        : IsRepeatedHeader(row) ? Of(row, RowAction.Skip, [.. row.Problems.Where(p => p.Code == ProblemCodes.RowRepeatedHeader).Select(p => p with { Severity = Severity.Note })])
        : null;

    public static PlannedRow Of(MappedRow row, RowAction action, IReadOnlyList<Problem> problems) =>
        Of(row, action, problems, row.Groups, joins: [], assigns: []);

    public static PlannedRow Of(MappedRow row, RowAction action, IReadOnlyList<Problem> problems, IReadOnlyList<string> groups, IReadOnlyList<string> joins, IReadOnlyList<PlannedAssignment> assigns) => new()
    {
        Line = row.Line,
        Action = action,
        Problems = problems,
        Learner = new LearnerImage(null, row.FirstName, row.LastName, row.EmailText, groups, row.CustomValues),
        Joins = joins,
        Assigns = assigns,
    };
}

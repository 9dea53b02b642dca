using Muster.CustomFields;
using Muster.Learners;

namespace Muster.Cli.Commands;

/// <summary>A learner as the command line prints it.</summary>
/// <param name="Custom">By the fields' names; a number as a number, yes/no as true or false, the others as text.</param>
sealed record ListedLearner(
    Guid Id, string FirstName, string LastName, string Email, IReadOnlyList<string> Groups, IReadOnlyDictionary<string, object> Custom)
{
    public static ListedLearner Of(LearnerRow row, IReadOnlyList<CustomField> fields) =>
        new(row.Id, row.FirstName, row.LastName, row.Email, row.Groups, CustomValue.ByName(fields, row.Custom));
}

using Muster.CustomFields;
using Muster.Imports.Planning;
using Muster.Learners;

namespace Muster.Imports.Documents;

/// <param name="Id">Null before the learner exists.</param>
/// <param name="Custom">By the fields' names; a number is a number, yes or no is true or false, the rest is text.</param>
public sealed record LearnerDocument(Guid? Id, string FirstName, string LastName, string Email, IReadOnlyList<string> Groups, IReadOnlyDictionary<string, object> Custom)
{
    public static LearnerDocument Of(LearnerRow learner, IReadOnlyList<CustomField> fields) =>
        new(learner.Id, learner.FirstName, learner.LastName, learner.Email, learner.Groups, CustomValue.ByName(fields, learner.Custom));

    public static LearnerDocument Of(LearnerImage learner, IReadOnlyList<CustomField> fields) =>
        new(learner.Id, learner.FirstName, learner.LastName, learner.Email, learner.Groups, CustomValue.ByName(fields, learner.Custom));
}

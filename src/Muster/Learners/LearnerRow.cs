using Muster.CustomFields;

namespace Muster.Learners;

/// <summary>A learner in a list.</summary>
/// <param name="Groups">Names, in alphabetical order.</param>
/// <param name="Custom">By field id; see <see cref="CustomValue.ByName"/>.</param>
/// <param name="Revision">Changes with every change of the learner.</param>
public sealed record LearnerRow(
    Guid Id,
    string FirstName,
    string LastName,
    string Email,
    IReadOnlyList<string> Groups,
    CustomValues Custom,
    DateTimeOffset? ArchivedAt,
    long Revision);

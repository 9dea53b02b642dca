using Muster.CustomFields;

namespace Muster.Imports.Planning;

/// <summary>A learner of the directory as planning needs it.</summary>
/// <param name="Groups">Ids of the groups the learner sits in.</param>
/// <param name="Current">Current assignments, by package: of those packages that the list is about.</param>
public sealed record KnownLearner(
    Guid Id,
    string FirstName,
    string LastName,
    string Email,
    string EmailKey,
    CustomValues Custom,
    bool IsArchived,
    long Revision,
    IReadOnlyList<Guid> Groups,
    IReadOnlyDictionary<Guid, KnownAssignment> Current);

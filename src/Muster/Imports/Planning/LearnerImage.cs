using Muster.CustomFields;

namespace Muster.Imports.Planning;

/// <summary>A learner as a row would leave it; of a rejected row, what could be read.</summary>
/// <param name="Groups">Names.</param>
public sealed record LearnerImage(Guid? Id, string FirstName, string LastName, string Email, IReadOnlyList<string> Groups, CustomValues Custom);

using System.Text.Json.Serialization;
using Muster.Problems;
using Muster.Training;

namespace Muster.Imports.Applying;

/// <summary>What became of one row, and what it takes to undo it.</summary>
/// <param name="LearnerId">The learner that the row is about, whatever became of the row; null where there is none.</param>
/// <param name="Groups">Names, as the learner was left.</param>
/// <param name="Custom">Custom values as the learner was left, as JSON by field id; null for none.</param>
/// <param name="Replaced">Values an update replaced.</param>
/// <param name="Joined">Ids of groups the learner came to sit in by this row.</param>
/// <param name="Restored">The learner was archived before.</param>
/// <param name="Assigned">How many packages were assigned.</param>
/// <param name="Package">The package that the row of a training list is about; null on other lists, and in what an older release kept.</param>
public sealed record RowOutcome(
    int Line,
    RowResult Result,
    Guid? LearnerId,
    string FirstName,
    string LastName,
    string Email,
    IReadOnlyList<string> Groups,
    IReadOnlyList<Problem> Problems,
    string? Custom = null,
    IReadOnlyList<ReplacedValue>? Replaced = null,
    IReadOnlyList<Guid>? Joined = null,
    bool Restored = false,
    int Assigned = 0,
    NamedPackage? Package = null)
{
    /// <summary>The row did something that can be undone.</summary>
    [JsonIgnore]
    public bool IsApplied => Result is RowResult.Created or RowResult.Updated or RowResult.Reassigned or RowResult.Assigned or RowResult.Archived;

    [JsonIgnore]
    public bool IsFlagged => Problems.Any(p => p.Severity != Severity.Note);
}

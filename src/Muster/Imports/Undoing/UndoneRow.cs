using System.Text.Json.Serialization;

namespace Muster.Imports.Undoing;

/// <summary>What undoing does to what one row of an import did.</summary>
/// <param name="Removes">The learner, with its memberships and assignments.</param>
/// <param name="Returns">Values that go back to what they were.</param>
/// <param name="Leaves">Ids of groups the learner leaves again; all of them where it is removed.</param>
/// <param name="Withdraws">Ids of assignments to withdraw.</param>
/// <param name="ArchivesAgain">The import had restored the learner.</param>
/// <param name="Restores">The list had archived the learner.</param>
/// <param name="Kept">What stays and why, in sentences; empty where all goes back.</param>
public sealed record UndoneRow(
    int Line,
    Guid LearnerId,
    string Name,
    bool Removes,
    IReadOnlyList<Applying.ReplacedValue> Returns,
    IReadOnlyList<Guid> Leaves,
    IReadOnlyList<Guid> Withdraws,
    bool ArchivesAgain,
    IReadOnlyList<string> Kept,
    bool Restores = false)
{
    /// <summary>The learner stays, and something of it returns to what it was.</summary>
    [JsonIgnore]
    public bool GoesBack => !Removes && (Returns.Count > 0 || Leaves.Count > 0 || ArchivesAgain || Restores);
}

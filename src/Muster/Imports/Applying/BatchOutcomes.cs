using System.Text.Json.Serialization;

namespace Muster.Imports.Applying;

/// <summary>The outcomes of a batch.</summary>
/// <param name="CreatedGroups">Ids of the groups that the batch created.</param>
public sealed record BatchOutcomes(IReadOnlyList<RowOutcome> Rows, IReadOnlyList<Guid> CreatedGroups)
{
    public byte[] Pack() => PackedJson.Pack(this, BatchOutcomesJson.Default.BatchOutcomes);

    public static BatchOutcomes Unpack(byte[] packed) => PackedJson.Unpack(packed, BatchOutcomesJson.Default.BatchOutcomes);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(BatchOutcomes))]
sealed partial class BatchOutcomesJson : JsonSerializerContext;

using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Imports.Applying;

/// <summary>The outcomes of a batch as they are stored: JSON, deflated, some forty bytes a row.</summary>
/// <param name="CreatedGroups">Ids of the groups that the batch created.</param>
public sealed record BatchOutcomes(IReadOnlyList<RowOutcome> Rows, IReadOnlyList<Guid> CreatedGroups)
{
    public byte[] Pack()
    {
        using var packed = new MemoryStream();

        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(deflate, this, BatchOutcomesJson.Default.BatchOutcomes);

        return packed.ToArray();
    }

    public static BatchOutcomes Unpack(byte[] packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(deflate, BatchOutcomesJson.Default.BatchOutcomes)!;
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(BatchOutcomes))]
sealed partial class BatchOutcomesJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Muster.Imports.Undoing;

/// <summary>What undoing did to a batch.</summary>
/// <param name="Groups">Those that the batch created.</param>
sealed record Reversal(IReadOnlyList<UndoneRow> Rows, IReadOnlyList<UndoneGroup> Groups)
{
    public byte[] Pack() => PackedJson.Pack(this, ReversalJson.Default.Reversal);

    public static Reversal Unpack(byte[] packed) => PackedJson.Unpack(packed, ReversalJson.Default.Reversal);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Reversal))]
sealed partial class ReversalJson : JsonSerializerContext;

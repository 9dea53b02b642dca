using System.IO.Compression;
using System.Text.Json;

namespace Muster.Imports.Undoing;

/// <summary>What undoing did to the rows of a batch, as it is stored: JSON, deflated.</summary>
public static class Reversal
{
    public static byte[] Pack(IReadOnlyList<UndoneRow> rows)
    {
        using var packed = new MemoryStream();

        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(deflate, rows, JsonSerializerOptions.Default);

        return packed.ToArray();
    }

    public static IReadOnlyList<UndoneRow> Unpack(byte[] packed)
    {
        using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<UndoneRow>>(deflate, JsonSerializerOptions.Default)!;
    }
}

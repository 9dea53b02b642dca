#pragma warning disable RS0030 // The one place that makes ids.
namespace Muster.Persistence;

/// <summary>Ids are UUID version 7: they sort by time, so new rows land at the end of every index.</summary>
public static class Ids
{
    /// <summary>To the millisecond: the first 48 bits (RFC 9562, 5.7).</summary>
    public static DateTimeOffset MadeAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16));
    }

    public static Guid Next(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}

using System.Buffers.Binary;

namespace Muster.Bench.Training;

/// <summary>Ids of version 7 (RFC 9562, 5.7), one after another: the same in every run.</summary>
sealed class SequentialIds(DateTimeOffset from)
{
    // The time has 48 bits, of which ids made in the same millisecond share all.
    const int IdsPerMillisecond = 4;

    long _made;

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        var number = _made++;
        BinaryPrimitives.WriteInt64BigEndian(bytes, (from.ToUnixTimeMilliseconds() + (number / IdsPerMillisecond)) << 16);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], number);
        bytes[6] = 0x70;
        bytes[7] = (byte)(number % IdsPerMillisecond);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}

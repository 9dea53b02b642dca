using System.Buffers.Binary;

namespace Muster.Examples;

/// <summary>Chance that comes out the same each time.</summary>
sealed class Draw(int seed)
{
    readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <param name="most">Never reached.</param>
    public int Below(int most) => _random.Next(most);

    public double Between(double least, double most) => least + (_random.NextDouble() * (most - least));

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>Version 7 of the given time (RFC 9562, 5.7), its random bits drawn.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        var last = bytes[7];
        var version = bytes[6];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        bytes[6] = (byte)((version & 0x0f) | 0x70);
        bytes[7] = last;
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A whole second of an office's day.</summary>
    public DateTimeOffset OfficeHours(DateTimeOffset day) =>
        new DateTimeOffset(day.UtcDateTime.Date, TimeSpan.Zero).AddHours(8).AddSeconds(_random.Next(9 * 60 * 60));
}

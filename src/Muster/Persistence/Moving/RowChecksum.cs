using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Persistence.Moving;

/// <summary>
/// What a table holds, in 32 bytes: the same on every database, and in whatever order its rows come. The rows' SHA-256
/// are added up, so a row that is missing or there twice shows as much as one that is different.
/// </summary>
sealed class RowChecksum : IDisposable
{
    const int HalfLength = 16;

    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    UInt128 _first;
    UInt128 _second;

    public long Rows { get; private set; }

    public void Add(IEnumerable<object?> row)
    {
        foreach (var value in row)
            Append(value);

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        _first += BinaryPrimitives.ReadUInt128BigEndian(hash);
        _second += BinaryPrimitives.ReadUInt128BigEndian(hash[HalfLength..]);
        Rows++;
    }

    /// <summary>Hexadecimal.</summary>
    public override string ToString() => $"{_first:x32}{_second:x32}";

    public void Dispose() => _hash.Dispose();

    // Lengths before contents: no two different rows give the same bytes. Null has none at all.
    void Append(object? value)
    {
        byte[]? bytes = value switch
        {
            null => null,
            byte[] blob => blob,
            string text => Encoding.UTF8.GetBytes(text),
            Guid id => id.ToByteArray(bigEndian: true),
            // SQLite keeps whole milliseconds.
            DateTimeOffset instant => BitConverter.GetBytes(instant.ToUnixTimeMilliseconds()),
            DateOnly date => BitConverter.GetBytes((long)date.DayNumber),
            // SQLite knows no negative zero.
            double real => BitConverter.GetBytes(real + 0.0),
            bool yes => BitConverter.GetBytes(yes ? 1L : 0L),
            int or long => BitConverter.GetBytes(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException(value.GetType().Name),
        };

        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes?.Length ?? -1);
        _hash.AppendData(length);
        _hash.AppendData(bytes ?? []);
    }
}

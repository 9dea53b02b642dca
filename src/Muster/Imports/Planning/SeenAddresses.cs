using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Imports.Planning;

/// <summary>
/// The line on which each address came first. Keeps 128 bits of a hash rather than the address: a million of them in
/// some thirty megabytes, and no two addresses in the world known to share one.
/// </summary>
sealed class SeenAddresses
{
    readonly Dictionary<UInt128, int> _lines = [];

    /// <returns>False, with the first line, where the address was seen before.</returns>
    public bool TryAdd(string emailKey, int line, out int firstLine)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> utf8 = stackalloc byte[1024];
        var length = Encoding.UTF8.GetBytes(emailKey, utf8);
        SHA256.HashData(utf8[..length], hash);
        var key = BinaryPrimitives.ReadUInt128BigEndian(hash);

        if (_lines.TryGetValue(key, out firstLine))
            return false;

        _lines.Add(key, line);
        return true;
    }
}

using System.Security.Cryptography;

namespace Muster.Groups;

/// <summary>
/// The groups a learner sat in at one moment. Many assignments share few of these, so an assignment
/// keeps sixteen bytes rather than a copy of the memberships.
/// </summary>
public sealed record GroupSet(Guid Id, Guid GroupId)
{
    /// <summary>The same groups give the same id, on any machine: a hash of the sorted ids, marked as UUID version 8 (RFC 9562, 5.8).</summary>
    /// <returns>Null for no groups.</returns>
    public static Guid? IdOf(IEnumerable<Guid> groups)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[32];
        var any = false;

        foreach (var group in groups.Distinct().Order())
        {
            any = true;
            group.TryWriteBytes(bytes, bigEndian: true, out var written);
            hash.AppendData(bytes[..written]);
        }

        if (!any)
            return null;

        hash.GetHashAndReset(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}

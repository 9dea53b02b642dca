using System.Security.Cryptography;
using System.Text;

namespace Muster.Learners;

/// <summary>
/// That an address left the directory, and when: an import previewed before must not create the person anew unseen.
/// Keeps a hash, not the address.
/// </summary>
public sealed class Removal(byte[] addressHash, long revision)
{
    public byte[] AddressHash { get; private set; } = addressHash;

    public long Revision { get; private set; } = revision;

    public static byte[] HashOf(string emailKey) => SHA256.HashData(Encoding.UTF8.GetBytes(emailKey));
}

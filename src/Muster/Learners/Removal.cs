using System.Security.Cryptography;
using System.Text;

namespace Muster.Learners;

/// <summary>
/// That an address, or a group's name, left the directory, and when: an import previewed before must not create it
/// anew unseen. Keeps a hash, not the address.
/// </summary>
public sealed class Removal(byte[] addressHash, long revision)
{
    public byte[] AddressHash { get; private set; } = addressHash;

    public long Revision { get; private set; } = revision;

    public static byte[] HashOf(string emailKey) => SHA256.HashData(Encoding.UTF8.GetBytes(emailKey));

    /// <summary>A group's name key; the slash keeps it apart from every address.</summary>
    public static byte[] HashOfGroup(string nameKey) => SHA256.HashData(Encoding.UTF8.GetBytes("group/" + nameKey));
}

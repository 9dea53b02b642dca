using System.Security.Cryptography;
using System.Text;

namespace Muster.Accounts;

/// <summary>A key to the API: shown once, kept as a hash, revocable.</summary>
public sealed class AccessToken
{
    public const int NameLength = 100;
    const string Prefix = "muster_";
    const int SecretBytes = 32;

    AccessToken(Guid id, string name, byte[] hash, DateTimeOffset createdAt)
    {
        Id = id;
        Name = name;
        Hash = hash;
        CreatedAt = createdAt;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    public byte[] Hash { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static (AccessToken Token, string Secret) Issue(Guid id, string name, DateTimeOffset now)
    {
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        return (new AccessToken(id, name, HashOf(secret), now), secret);
    }

    /// <summary>The secret is 256 random bits, so a plain hash is enough: there is nothing to guess.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

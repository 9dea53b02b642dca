using System.Security.Cryptography;

namespace Muster.Accounts;

/// <summary>A one-time link, printed at first start, that creates the first administrator. Kept as a hash.</summary>
public sealed class SetupLink(byte[] hash, DateTimeOffset createdAt)
{
    const int KeyBytes = 32;

    public byte[] Hash { get; private set; } = hash;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    public static (SetupLink Link, string Key) Issue(DateTimeOffset now)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        return (new SetupLink(HashOf(key), now), key);
    }

    /// <summary>Like an access token's secret, the key is random enough for a plain hash.</summary>
    public static byte[] HashOf(string key) => AccessToken.HashOf(key);
}

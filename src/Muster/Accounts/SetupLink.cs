namespace Muster.Accounts;

/// <summary>A one-time link, printed at first start, that creates the first administrator. Kept as a hash.</summary>
public sealed class SetupLink(byte[] hash, DateTimeOffset createdAt)
{
    public byte[] Hash { get; private set; } = hash;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;
}

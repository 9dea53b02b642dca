using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Muster.Audit;

/// <summary>Who did what to what, when. Append-only; each entry carries the hash of the one before.</summary>
public sealed class AuditEntry
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    /// <summary>A dotted verb, such as "learner.archive".</summary>
    public required string Action { get; init; }

    /// <summary>The id of what it was done to.</summary>
    public required string Subject { get; init; }

    /// <summary>JSON; null where there was nothing before.</summary>
    public string? Before { get; init; }

    /// <summary>JSON; null where nothing is left.</summary>
    public string? After { get; init; }

    public required byte[] PreviousHash { get; init; }

    public byte[] Hash { get; private set; } = [];

    public AuditEntry Sealed()
    {
        Hash = ComputeHash();
        return this;
    }

    public bool IsIntact => ComputeHash().AsSpan().SequenceEqual(Hash);

    // Lengths before texts: no two different entries give the same bytes.
    byte[] ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(PreviousHash);

        foreach (var part in new[] { Number.ToString(CultureInfo.InvariantCulture), At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), Actor, Action, Subject, Before, After })
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(part is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }
}

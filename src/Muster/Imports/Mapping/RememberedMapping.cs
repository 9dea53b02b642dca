using System.Security.Cryptography;
using System.Text;
using Muster.Intake;

namespace Muster.Imports.Mapping;

/// <summary>What was chosen the last time these headers came.</summary>
public sealed class RememberedMapping(byte[] headersHash, IReadOnlyList<ColumnChoice> choices, DateTimeOffset usedAt)
{
    public byte[] HeadersHash { get; private set; } = headersHash;

    public IReadOnlyList<ColumnChoice> Choices { get; private set; } = choices;

    public DateTimeOffset UsedAt { get; private set; } = usedAt;

    /// <summary>The same headers in the same order, ignoring case and blanks, and the column of problems that a receipt added.</summary>
    public static byte[] HashOf(IReadOnlyList<string> headers) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headers.Take(ProblemColumn.OwnColumns(headers)).Select(h => Cleaning.Clean(h).ToLowerInvariant()))));

    public void Use(IReadOnlyList<ColumnChoice> choices, DateTimeOffset now)
    {
        Choices = choices;
        UsedAt = now;
    }
}

using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Muster.Training.Annual;

/// <summary>The last row of a page: the next page begins after it. Its text is safe in a URL.</summary>
public readonly record struct AnnualCursor(DateTimeOffset AssignedAt, Guid AssignmentId)
{
    const int Bytes = 24;

    public static bool TryParse([NotNullWhen(true)] string? text, out AnnualCursor cursor)
    {
        cursor = default;

        if (text is null || !Base64Url.IsValid(text))
            return false;

        var bytes = Base64Url.DecodeFromChars(text);

        if (bytes.Length != Bytes)
            return false;

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);

        if (ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks)
            return false;

        cursor = new AnnualCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes.AsSpan(8), bigEndian: true));
        return true;
    }

    /// <summary>What comes after the row; all for null.</summary>
    internal static IQueryable<Assignment> From(AnnualCursor? after, IQueryable<Assignment> assignments) =>
        // The first condition follows from the second; it is there for the index.
        after is { AssignedAt: var at, AssignmentId: var id }
            ? assignments.Where(a => a.AssignedAt >= at && (a.AssignedAt > at || a.Id > id))
            : assignments;

    internal static IQueryable<Assignment> InOrder(IQueryable<Assignment> assignments) => assignments.OrderBy(a => a.AssignedAt).ThenBy(a => a.Id);

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, AssignedAt.UtcTicks);
        AssignmentId.TryWriteBytes(bytes[8..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }
}

using Muster.Outcomes;
using Muster.Training;
using Muster.Web.Api;

namespace Muster.Web.Training;

/// <summary>Which page of a list of assignments, longest ago assigned first, is asked for.</summary>
sealed record AskedAssignments(AssignmentCursor? After, int Size)
{
    public static Outcome<AskedAssignments> Read(int? limit, string? after)
    {
        var size = Listing.SizeOf(limit);

        if (size.IsRefused)
            return size.Refusal;

        if (after is null)
            return new AskedAssignments(null, size.Value);

        return AssignmentCursor.TryParse(after, out var cursor) ? new AskedAssignments(cursor, size.Value) : Listing.NoCursor(after);
    }
}

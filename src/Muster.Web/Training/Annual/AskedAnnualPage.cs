using Muster.Outcomes;
using Muster.Training.Annual;
using Muster.Web.Api;

namespace Muster.Web.Training.Annual;

/// <summary>Which page of a list by last assigned date is asked for.</summary>
sealed record AskedAnnualPage(AnnualCursor? After, int Size)
{
    public static Outcome<AskedAnnualPage> Read(int? limit, string? after)
    {
        var size = Listing.SizeOf(limit);

        if (size.IsRefused)
            return size.Refusal;

        if (after is null)
            return new AskedAnnualPage(null, size.Value);

        return AnnualCursor.TryParse(after, out var cursor) ? new AskedAnnualPage(cursor, size.Value) : Listing.NoCursor(after);
    }
}

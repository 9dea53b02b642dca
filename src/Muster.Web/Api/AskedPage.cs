using Muster.Outcomes;
using Muster.Paging;

namespace Muster.Web.Api;

/// <summary>Which page of a list by name a program asks for.</summary>
readonly record struct AskedPage(int Size, NameCursor? After)
{
    public static Outcome<AskedPage> Read(int? limit, string? after)
    {
        var size = Listing.SizeOf(limit);

        return size.IsRefused ? size.Refusal
            : after is null ? new AskedPage(size.Value, null)
            : NameCursor.TryParse(after, out var cursor) ? new AskedPage(size.Value, cursor)
            : Listing.NoCursor(after);
    }
}

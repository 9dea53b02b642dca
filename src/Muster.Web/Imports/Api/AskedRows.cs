using System.Globalization;
using Muster.Outcomes;
using Muster.Web.Api;

namespace Muster.Web.Imports.Api;

/// <summary>Which page of an import's rows a program asks for.</summary>
/// <param name="After">A line; 0 for the first page.</param>
readonly record struct AskedRows(int Size, int After)
{
    public static Outcome<AskedRows> Read(int? limit, string? after)
    {
        var size = Listing.SizeOf(limit);

        return size.IsRefused ? size.Refusal
            : after is null ? new AskedRows(size.Value, 0)
            : int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? new AskedRows(size.Value, line)
            : Listing.NoCursor(after);
    }
}

using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Muster.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Next">Where the next page is; null on the last.</param>
sealed record Listing<T>(IReadOnlyList<T> Rows, string? Next);

static class Listing
{
    public const int DefaultLimit = 100;
    public const int LargestLimit = 1000;

    /// <summary>A page of a list that is short enough to be read whole.</summary>
    /// <param name="keyOf">Unique, and what the list is sorted by.</param>
    public static Listing<T> Of<T>(HttpRequest request, IEnumerable<T> all, Func<T, string> keyOf, int? limit, string? after)
    {
        var size = SizeOf(limit);
        var last = KeyOf(after);

        var found = all
            .Where(row => last is null || string.CompareOrdinal(keyOf(row), last) > 0)
            .OrderBy(keyOf, StringComparer.Ordinal)
            .Take(size + 1)
            .ToList();

        if (found.Count <= size)
            return new(found, null);

        found.RemoveAt(size);
        return new(found, NextOf(request, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(keyOf(found[^1])))));
    }

    public static int SizeOf(int? limit) => Math.Clamp(limit ?? DefaultLimit, 1, LargestLimit);

    /// <summary>The same question, from another place on.</summary>
    public static string NextOf(HttpRequest request, string after)
    {
        var query = new QueryBuilder(request.Query.Where(q => q.Key != "after").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")))
        {
            { "after", after },
        };

        return $"{request.PathBase}{request.Path}{query}";
    }

    static string? KeyOf(string? after) =>
        after is not null && Base64Url.IsValid(after) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)) : null;
}

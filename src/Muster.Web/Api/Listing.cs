using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Outcomes;
using Muster.Paging;
using Muster.Problems;

namespace Muster.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Next">Where the next page is; null on the last.</param>
sealed record Listing<T>(IReadOnlyList<T> Rows, string? Next);

static class Listing
{
    public const int DefaultLimit = 100;
    public const int LargestLimit = 1000;

    /// <summary>A page of a list by name.</summary>
    public static async Task<Results<Ok<Listing<TAnswer>>, ProblemHttpResult>> OfAsync<TRow, TAnswer>(
        HttpRequest request, int? limit, string? after, Func<NameCursor?, int, Task<NamePage<TRow>>> read, Func<TRow, TAnswer> answerOf)
    {
        var asked = AskedPage.Read(limit, after);

        if (asked.IsRefused)
            return ApiProblem.Of(asked.Refusal);

        var page = await read(asked.Value.After, asked.Value.Size);
        return TypedResults.Ok(new Listing<TAnswer>([.. page.Rows.Select(answerOf)], page.Next is { } next ? NextOf(request, next.ToString()) : null));
    }

    /// <summary>How many rows a page has; more than the most is the most.</summary>
    public static Outcome<int> SizeOf(int? limit) => limit < 1
        ? Refusal.Invalid(ProblemCodes.ValueInvalid, $"“limit” is to be a whole number from 1 to {LargestLimit}.", "limit")
        : Math.Min(limit ?? DefaultLimit, LargestLimit);

    public static Refusal NoCursor(string after) =>
        Refusal.Invalid("cursor.invalid", $"“{after}” is no place in this list. Follow “next” of the page before, or leave “after” out to begin at the first.", "after");

    /// <summary>The same question, from another place on.</summary>
    public static string NextOf(HttpRequest request, string after)
    {
        var query = new QueryBuilder(request.Query.Where(q => q.Key != "after").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")))
        {
            { "after", after },
        };

        return $"{request.PathBase}{request.Path}{query}";
    }
}

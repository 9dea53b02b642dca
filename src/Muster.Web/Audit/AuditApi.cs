using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Audit;
using Muster.Persistence;
using Muster.Web.Api;

namespace Muster.Web.Audit;

static class AuditApi
{
    /// <param name="Number">From 1, without gaps.</param>
    /// <param name="Action">A dotted verb, such as learner.archive.</param>
    /// <param name="Subject">The id of what it was done to.</param>
    /// <param name="PreviousHash">SHA-256 of the entry before, in hexadecimal digits.</param>
    sealed record EntryAnswer(long Number, DateTimeOffset At, string Actor, string Action, string Subject, JsonElement? Before, JsonElement? After, string PreviousHash, string Hash)
    {
        public static EntryAnswer Of(AuditEntry entry) => new(
            entry.Number, entry.At, entry.Actor, entry.Action, entry.Subject, Read(entry.Before), Read(entry.After),
            Convert.ToHexStringLower(entry.PreviousHash), Convert.ToHexStringLower(entry.Hash));

        static JsonElement? Read(string? json) => json is null ? null : JsonElement.Parse(json);
    }

    public static RouteGroupBuilder MapAudit(this RouteGroupBuilder api)
    {
        api.MapGet("/audit", ListAsync).WithTags("Audit").WithSummary("Who did what to what, newest first; subject: the id of what it was done to");
        return api;
    }

    static async Task<Results<Ok<Listing<EntryAnswer>>, ProblemHttpResult>> ListAsync(
        HttpRequest request, MusterDb db, CancellationToken cancellation, string? subject = null, long? after = null, int? limit = null)
    {
        var size = Listing.SizeOf(limit);

        if (size.IsRefused)
            return ApiProblem.Of(size.Refusal);

        var page = await AuditPage.ReadAsync(db, subject is null ? null : [subject], after, size.Value, cancellation);

        return TypedResults.Ok(new Listing<EntryAnswer>(
            [.. page.Entries.Select(EntryAnswer.Of)],
            page.Next is { } next ? Listing.NextOf(request, next.ToString(CultureInfo.InvariantCulture)) : null));
    }
}

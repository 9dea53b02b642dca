using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Training;
using Muster.Training.Results;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.Training;

static class AttemptsApi
{
    /// <param name="State">inProgress or completed.</param>
    /// <param name="At">When it happened; null for now.</param>
    /// <param name="Score">0 to 100.</param>
    sealed record ResultRequest(AttemptState State, DateTimeOffset? At, bool? Passed, double? Score, string? Reason);

    public static RouteGroupBuilder MapAttempts(this RouteGroupBuilder api)
    {
        var attempts = api.MapGroup("/attempts").WithTags("Attempts");
        attempts.MapGet("/{id:guid}", FindAsync).WithSummary("An attempt: one run at one course under one assignment");
        attempts.MapPut("/{id:guid}/result", RecordAsync).WithSummary("Say what became of an attempt; the same result twice is one, and a superseded or withdrawn attempt takes none");
        return api;
    }

    static async Task<Results<Ok<AttemptRecord>, ProblemHttpResult>> FindAsync(Guid id, MusterDb db, CancellationToken cancellation) =>
        await AttemptRecord.FindAsync(db, id, cancellation) is { } attempt ? TypedResults.Ok(attempt) : ApiProblem.Of(Unknown);

    static async Task<Results<Ok<AttemptRecord>, ProblemHttpResult>> RecordAsync(
        Guid id, ResultRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var result = new AttemptResult(request.State, request.At?.ToUniversalTime(), request.Passed, request.Score, request.Reason);
        var recorded = await ResultRecording.RecordAsync(db, clock, user.ActorName(), id, result, cancellation);
        return recorded.IsRefused ? ApiProblem.Of(recorded.Refusal) : await FindAsync(id, db, cancellation);
    }

    static Refusal Unknown => Refusal.Unknown(RefusalCodes.AttemptUnknown, "There is no such attempt.");
}

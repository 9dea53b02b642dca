using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.CustomFields;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.Learners;

static class LearnersApi
{
    public static RouteGroupBuilder MapLearners(this RouteGroupBuilder api)
    {
        var learners = api.MapGroup("/learners").WithTags("Learners");
        learners.MapGet("", ListAsync).WithSummary("Learners, by last name and first name");
        learners.MapPost("", AddAsync).WithSummary("Add a learner");
        learners.MapGet("/{id:guid}", FindAsync).WithSummary("A learner");
        learners.MapPatch("/{id:guid}", ChangeAsync).WithSummary("Change a learner; what is left out stays as it is");
        learners.MapPost("/{id:guid}/archive", ArchiveAsync).WithSummary("Archive a learner: off every list, the history is kept");
        learners.MapDelete("/{id:guid}/archive", RestoreAsync).WithSummary("Restore an archived learner");
        return api;
    }

    static async Task<Results<Ok<Listing<LearnerAnswer>>, ProblemHttpResult>> ListAsync(
        HttpRequest request, MusterDb db, CancellationToken cancellation, string? search = null, Guid? group = null, bool archived = false, int? limit = null, string? after = null)
    {
        var asked = AskedPage.Read(limit, after);

        if (asked.IsRefused)
            return ApiProblem.Of(asked.Refusal);

        var page = await LearnerPage.ReadAsync(db, new LearnerFilter(search, group, archived), asked.Value.After, asked.Value.Size, cancellation);
        var fields = await CustomFieldEditing.ListAsync(db, cancellation);

        return TypedResults.Ok(new Listing<LearnerAnswer>(
            [.. page.Rows.Select(row => LearnerAnswer.Of(row, fields))],
            page.Next is { } next ? Listing.NextOf(request, next.ToString()) : null));
    }

    static async Task<Results<Created<LearnerAnswer>, ProblemHttpResult>> AddAsync(
        LearnerRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var details = await request.ReadAsync(db, current: null, cancellation);

        if (details.IsRefused)
            return ApiProblem.Of(details.Refusal);

        var added = await LearnerEditing.AddAsync(db, clock, user.ActorName(), details.Value, cancellation);

        return added.IsRefused
            ? ApiProblem.Of(added.Refusal)
            : TypedResults.Created($"{ApiPaths.Root}/learners/{added.Value.Id}", await AnswerAsync(db, added.Value.Id, cancellation));
    }

    static async Task<Results<Ok<LearnerAnswer>, ProblemHttpResult>> FindAsync(Guid id, MusterDb db, CancellationToken cancellation) =>
        await LearnerRecord.ReadAsync(db, id, cancellation) is { } record ? TypedResults.Ok(LearnerAnswer.Of(record)) : ApiProblem.Of(Unknown);

    static async Task<Results<Ok<LearnerAnswer>, ProblemHttpResult>> ChangeAsync(
        Guid id, LearnerRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (await LearnerRecord.ReadAsync(db, id, cancellation) is not { } record)
            return ApiProblem.Of(Unknown);

        var details = await request.ReadAsync(db, record, cancellation);

        if (details.IsRefused)
            return ApiProblem.Of(details.Refusal);

        // What was left out is taken from the record just read: nobody may have changed it since.
        var changed = await LearnerEditing.ChangeAsync(db, clock, user.ActorName(), id, details.Value, request.Revision ?? record.Revision, cancellation);
        return changed.IsRefused ? ApiProblem.Of(changed.Refusal) : TypedResults.Ok(await AnswerAsync(db, id, cancellation));
    }

    static async Task<Results<Ok<LearnerAnswer>, ProblemHttpResult>> ArchiveAsync(
        Guid id, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var archived = await Archiving.ArchiveAsync(db, clock, user.ActorName(), id, cancellation);
        return archived.IsRefused ? ApiProblem.Of(archived.Refusal) : TypedResults.Ok(await AnswerAsync(db, id, cancellation));
    }

    static async Task<Results<Ok<LearnerAnswer>, ProblemHttpResult>> RestoreAsync(
        Guid id, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var restored = await Archiving.RestoreAsync(db, clock, user.ActorName(), id, cancellation);
        return restored.IsRefused ? ApiProblem.Of(restored.Refusal) : TypedResults.Ok(await AnswerAsync(db, id, cancellation));
    }

    static Refusal Unknown => Refusal.Unknown(ProblemCodes.LearnerUnknown, "There is no such learner.");

    static async Task<LearnerAnswer> AnswerAsync(MusterDb db, Guid id, CancellationToken cancellation) =>
        LearnerAnswer.Of((await LearnerRecord.ReadAsync(db, id, cancellation))!);
}

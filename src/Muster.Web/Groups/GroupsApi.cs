using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Groups;
using Muster.Persistence;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.Groups;

static class GroupsApi
{
    sealed record GroupRequest(string? Name);

    sealed record GroupAnswer(Guid Id, string Name);

    public static RouteGroupBuilder MapGroups(this RouteGroupBuilder api)
    {
        var groups = api.MapGroup("/groups").WithTags("Groups");
        groups.MapGet("", ListAsync).WithSummary("Groups, by name, with how many active learners are in each");
        groups.MapPost("", AddAsync).WithSummary("Add a group");
        groups.MapPatch("/{id:guid}", RenameAsync).WithSummary("Rename a group");
        groups.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Remove a group; its learners and its history stay");
        return api;
    }

    static Task<Results<Ok<Listing<GroupRow>>, ProblemHttpResult>> ListAsync(HttpRequest request, MusterDb db, CancellationToken cancellation, int? limit = null, string? after = null) =>
        Listing.OfAsync(request, limit, after, (from, size) => GroupRow.PageAsync(db, from, size, cancellation), g => g);

    static async Task<Results<Created<GroupAnswer>, ProblemHttpResult>> AddAsync(
        GroupRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var added = await GroupEditing.AddAsync(db, clock, user.ActorName(), request.Name ?? "", cancellation);

        return added.IsRefused
            ? ApiProblem.Of(added.Refusal)
            : TypedResults.Created($"{ApiPaths.Root}/groups/{added.Value.Id}", AnswerOf(added.Value));
    }

    static async Task<Results<Ok<GroupAnswer>, ProblemHttpResult>> RenameAsync(
        Guid id, GroupRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var renamed = await GroupEditing.RenameAsync(db, clock, user.ActorName(), id, request.Name ?? "", cancellation);
        return renamed.IsRefused ? ApiProblem.Of(renamed.Refusal) : TypedResults.Ok(AnswerOf(renamed.Value));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid id, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var removed = await GroupEditing.RemoveAsync(db, clock, user.ActorName(), id, cancellation);
        return removed.IsRefused ? ApiProblem.Of(removed.Refusal) : TypedResults.NoContent();
    }

    static GroupAnswer AnswerOf(Group group) => new(group.Id, group.Name);
}

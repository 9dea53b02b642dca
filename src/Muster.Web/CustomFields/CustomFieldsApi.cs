using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.CustomFields;
using Muster.Persistence;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.CustomFields;

static class CustomFieldsApi
{
    sealed record NewFieldRequest(string? Name, CustomFieldKind Kind, IReadOnlyList<string>? Options);

    /// <param name="Name">Null keeps it.</param>
    /// <param name="Options">Null keeps them.</param>
    sealed record FieldRequest(string? Name, IReadOnlyList<string>? Options);

    sealed record FieldAnswer(Guid Id, string Name, CustomFieldKind Kind, IReadOnlyList<string> Options);

    public static RouteGroupBuilder MapCustomFields(this RouteGroupBuilder api)
    {
        var fields = api.MapGroup("/custom-fields").WithTags("Custom fields");
        fields.MapGet("", ListAsync).WithSummary("Custom fields, by name");
        fields.MapPost("", AddAsync).WithSummary("Add a custom field");
        fields.MapPatch("/{id:guid}", ChangeAsync).WithSummary("Change a custom field's name or options; it keeps its kind");
        fields.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Remove a custom field, and what learners have of it");
        return api;
    }

    static Task<Results<Ok<Listing<FieldAnswer>>, ProblemHttpResult>> ListAsync(HttpRequest request, MusterDb db, CancellationToken cancellation, int? limit = null, string? after = null) =>
        Listing.OfAsync(request, limit, after, (from, size) => CustomFieldEditing.PageAsync(db, from, size, cancellation), AnswerOf);

    static async Task<Results<Created<FieldAnswer>, ProblemHttpResult>> AddAsync(
        NewFieldRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var added = await CustomFieldEditing.AddAsync(db, clock, user.ActorName(), request.Name ?? "", request.Kind, request.Options ?? [], cancellation);

        return added.IsRefused
            ? ApiProblem.Of(added.Refusal)
            : TypedResults.Created($"{ApiPaths.Root}/custom-fields/{added.Value.Id}", AnswerOf(added.Value));
    }

    static async Task<Results<Ok<FieldAnswer>, ProblemHttpResult>> ChangeAsync(
        Guid id, FieldRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var changed = await CustomFieldEditing.ChangeAsync(db, clock, user.ActorName(), id, request.Name, request.Options, cancellation);
        return changed.IsRefused ? ApiProblem.Of(changed.Refusal) : TypedResults.Ok(AnswerOf(changed.Value));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid id, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var removed = await CustomFieldEditing.RemoveAsync(db, clock, user.ActorName(), id, cancellation);
        return removed.IsRefused ? ApiProblem.Of(removed.Refusal) : TypedResults.NoContent();
    }

    static FieldAnswer AnswerOf(CustomField field) => new(field.Id, field.Name, field.Kind, field.Options);
}

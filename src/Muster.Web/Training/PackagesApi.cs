using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Training;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.Training;

static class PackagesApi
{
    /// <param name="Name">Null keeps it, where there is one.</param>
    /// <param name="Courses">Titles in order; one that no course has becomes a course. Null keeps them, where there are any.</param>
    sealed record PackageRequest(string? Name, IReadOnlyList<string>? Courses);

    sealed record PackageAnswer(Guid Id, string Name, IReadOnlyList<PackageRow.CourseEntry> Courses);

    public static RouteGroupBuilder MapPackages(this RouteGroupBuilder api)
    {
        var packages = api.MapGroup("/packages").WithTags("Packages");
        packages.MapGet("", ListAsync).WithSummary("Packages with their courses in order, by name");
        packages.MapPost("", AddAsync).WithSummary("Add a package");
        packages.MapGet("/{id:guid}", FindAsync).WithSummary("A package");
        packages.MapPatch("/{id:guid}", ChangeAsync).WithSummary("Change a package's name or courses; what was assigned keeps its courses");
        return api;
    }

    static Task<Results<Ok<Listing<PackageAnswer>>, ProblemHttpResult>> ListAsync(HttpRequest request, MusterDb db, CancellationToken cancellation, int? limit = null, string? after = null) =>
        Listing.OfAsync(request, limit, after, (from, size) => PackageRow.PageAsync(db, from, size, cancellation), AnswerOf);

    static async Task<Results<Created<PackageAnswer>, ProblemHttpResult>> AddAsync(
        PackageRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var added = await PackageEditing.AddAsync(db, clock, user.ActorName(), request.Name ?? "", ChoicesOf(request.Courses), cancellation);

        if (added.IsRefused)
            return ApiProblem.Of(added.Refusal);

        var package = await PackageRow.FindAsync(db, added.Value.Id, cancellation);
        return TypedResults.Created($"{ApiPaths.Root}/packages/{added.Value.Id}", AnswerOf(package!));
    }

    static async Task<Results<Ok<PackageAnswer>, ProblemHttpResult>> FindAsync(Guid id, MusterDb db, CancellationToken cancellation) =>
        await PackageRow.FindAsync(db, id, cancellation) is { } package ? TypedResults.Ok(AnswerOf(package)) : ApiProblem.Of(Unknown);

    static async Task<Results<Ok<PackageAnswer>, ProblemHttpResult>> ChangeAsync(
        Guid id, PackageRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var courses = request.Courses is { } titles ? ChoicesOf(titles) : null;
        var changed = await PackageEditing.ChangeAsync(db, clock, user.ActorName(), id, request.Name, courses, cancellation);
        return changed.IsRefused ? ApiProblem.Of(changed.Refusal) : await FindAsync(id, db, cancellation);
    }

    static Refusal Unknown => Refusal.Unknown(RefusalCodes.PackageUnknown, "There is no such package.");

    static IReadOnlyList<CourseChoice> ChoicesOf(IReadOnlyList<string>? titles) => [.. (titles ?? []).Select(CourseChoice.ByTitle)];

    static PackageAnswer AnswerOf(PackageRow package) => new(package.Id, package.Name, package.Courses);
}

using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training.Standing;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.Groups;

static class StandingPackagesApi
{
    /// <param name="DueInDays">From joining; null for no due date.</param>
    sealed record StandingRequest(int? DueInDays);

    public static RouteGroupBuilder MapStandingPackages(this RouteGroupBuilder api)
    {
        var standing = api.MapGroup("/groups/{id:guid}/standing-packages").WithTags("Groups");
        standing.MapGet("", ListAsync).WithSummary("Packages that whoever joins the group is assigned");
        standing.MapPut("/{package:guid}", PlaceAsync).WithSummary("Let a package stand on the group; those who are in it already are assigned by POST /assignments");
        standing.MapDelete("/{package:guid}", LiftAsync).WithSummary("Lift a package from the group; what was assigned stays");
        return api;
    }

    static async Task<Results<Ok<Listing<StandingPackageRow>>, ProblemHttpResult>> ListAsync(Guid id, MusterDb db, CancellationToken cancellation) =>
        await db.Groups.AnyAsync(g => g.Id == id && g.RemovedAt == null, cancellation)
            ? TypedResults.Ok(new Listing<StandingPackageRow>(await StandingPackageRow.ListAsync(db, id, cancellation), null))
            : ApiProblem.Of(Refusal.Unknown(ProblemCodes.GroupUnknown, "There is no such group."));

    static async Task<Results<Ok<StandingPackageRow>, ProblemHttpResult>> PlaceAsync(
        Guid id, Guid package, StandingRequest? request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var placed = await StandingPackages.PlaceAsync(db, clock, user.ActorName(), id, package, request?.DueInDays, cancellation);

        if (placed.IsRefused)
            return ApiProblem.Of(placed.Refusal);

        var row = (await StandingPackageRow.ListAsync(db, id, cancellation)).Find(s => s.PackageId == package);
        return row is null ? ApiProblem.Of(Refusal.Conflict("standing_package.lifted", "Somebody lifted the package in the same moment.")) : TypedResults.Ok(row);
    }

    static async Task<Results<NoContent, ProblemHttpResult>> LiftAsync(
        Guid id, Guid package, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var lifted = await StandingPackages.LiftAsync(db, clock, user.ActorName(), id, package, cancellation);
        return lifted.IsRefused ? ApiProblem.Of(lifted.Refusal) : TypedResults.NoContent();
    }
}

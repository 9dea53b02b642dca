using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.FromDirectory;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training;
using Muster.Training.Standing;
using Muster.Web.Accounts;
using Muster.Web.Api;
using Muster.Web.Imports;

namespace Muster.Web.Groups;

static class StandingPackagesApi
{
    /// <param name="DueInDays">From joining; null for no due date.</param>
    sealed record StandingRequest(int? DueInDays);

    /// <param name="Import">The list that assigns it to today's members; null where there are none.</param>
    sealed record PlacedAnswer(Guid GroupId, string Group, Guid PackageId, string Package, int? DueInDays, DateTimeOffset Since, string PlacedBy, Guid? Import)
    {
        public static PlacedAnswer Of(StandingPackageRow row, Guid? import) => new(row.GroupId, row.Group, row.PackageId, row.Package, row.DueInDays, row.Since, row.PlacedBy, import);
    }

    public static RouteGroupBuilder MapStandingPackages(this RouteGroupBuilder api)
    {
        var standing = api.MapGroup("/groups/{id:guid}/standing-packages").WithTags("Groups");
        standing.MapGet("", ListAsync).WithSummary("Packages that whoever joins the group is assigned");
        standing.MapPut("/{package:guid}", PlaceAsync).WithSummary("Let a package stand on the group: today’s members are assigned it now, and whoever joins later is then");
        standing.MapDelete("/{package:guid}", LiftAsync).WithSummary("Lift a package from the group; what was assigned stays");
        return api;
    }

    static async Task<Results<Ok<Listing<StandingPackageRow>>, ProblemHttpResult>> ListAsync(Guid id, MusterDb db, CancellationToken cancellation) =>
        await db.Groups.AnyAsync(g => g.Id == id && g.RemovedAt == null, cancellation)
            ? TypedResults.Ok(new Listing<StandingPackageRow>(await StandingPackageRow.ListAsync(db, id, cancellation), null))
            : ApiProblem.Of(Refusal.Unknown(ProblemCodes.GroupUnknown, "There is no such group."));

    static async Task<Results<Ok<PlacedAnswer>, ProblemHttpResult>> PlaceAsync(
        Guid id, Guid package, StandingRequest? request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, ImportWork work, CancellationToken cancellation)
    {
        var placed = await ConfirmedAsync(db, clock, user.ActorName(), package, new StandingWish(id, request?.DueInDays), cancellation);

        if (placed.IsRefused)
            return ApiProblem.Of(placed.Refusal);

        if (placed.Value.Members is { } members)
            await work.DoShortAsync(members, cancellation);

        return await StandingPackageRow.FindAsync(db, id, package, cancellation) is { } row
            ? TypedResults.Ok(PlacedAnswer.Of(row, placed.Value.Members?.Id))
            : ApiProblem.Of(Refusal.Conflict("standing_package.lifted", "Somebody lifted the package in the same moment."));
    }

    // Today's members have it due as many days from today.
    static async Task<Outcome<StandingList>> ConfirmedAsync(MusterDb db, TimeProvider clock, string actor, Guid package, StandingWish wish, CancellationToken cancellation)
    {
        // Before they are counted from today.
        if (StandingPackages.WhyNot(wish.DueInDays) is { } refusal)
            return refusal;

        if (await PackageRow.FindAsync(db, package, cancellation) is not { } found)
            return PackageEditing.Unknown;

        var today = (await db.Organisations.AsNoTracking().SingleAsync(cancellation)).Today(clock);
        DateOnly? dueOn = wish.DueInDays is { } days ? today.AddDays(days) : null;
        var list = await StandingList.PrepareAsync(db, clock, actor, new PackageChoice(package, found.VersionId), wish, dueOn, cancellation);

        if (list.Value?.Members is not { } members)
            return list;

        var confirmed = await ImportConfirmation.ConfirmUnseenAsync(db, clock, actor, members.Id, cancellation);
        return confirmed.IsRefused ? confirmed.Refusal : new StandingList(confirmed.Value);
    }

    static async Task<Results<NoContent, ProblemHttpResult>> LiftAsync(
        Guid id, Guid package, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var lifted = await StandingPackages.LiftAsync(db, clock, user.ActorName(), id, package, cancellation);
        return lifted.IsRefused ? ApiProblem.Of(lifted.Refusal) : TypedResults.NoContent();
    }
}

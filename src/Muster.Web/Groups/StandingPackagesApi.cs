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
        var wish = new StandingWish(id, request?.DueInDays);

        if (StandingPackages.WhyNot(wish.DueInDays) is { } days)
            return ApiProblem.Of(days);

        var members = await ConfirmedAsync(db, clock, user.ActorName(), package, wish, cancellation);

        if (members.Refusal is { } refusal && refusal.Code != RefusalCodes.NobodyChosen)
            return ApiProblem.Of(refusal);

        // Without anybody to assign it to it is placed alone.
        if (members.IsRefused && await StandingPackages.PlaceAsync(db, clock, user.ActorName(), id, package, wish.DueInDays, cancellation) is { IsRefused: true } placed)
            return ApiProblem.Of(placed.Refusal);

        if (members.Value is { } list)
            await work.DoShortAsync(list, cancellation);

        var row = (await StandingPackageRow.ListAsync(db, id, cancellation)).Find(s => s.PackageId == package);
        return row is null ? ApiProblem.Of(Refusal.Conflict("standing_package.lifted", "Somebody lifted the package in the same moment.")) : TypedResults.Ok(PlacedAnswer.Of(row, members.Value?.Id));
    }

    // The list that assigns it to today's members, due as many days from today.
    static async Task<Outcome<Import>> ConfirmedAsync(MusterDb db, TimeProvider clock, string actor, Guid package, StandingWish wish, CancellationToken cancellation)
    {
        if (await PackageRow.FindAsync(db, package, cancellation) is not { } found)
            return PackageEditing.Unknown;

        var today = (await db.Organisations.AsNoTracking().SingleAsync(cancellation)).Today(clock);
        DateOnly? dueOn = wish.DueInDays is { } days ? today.AddDays(days) : null;
        var list = await TrainingLists.OfGroupAsync(db, clock, actor, ImportPurpose.Assign, wish.GroupId, new PackageChoice(package, found.VersionId), dueOn, cancellation, wish);

        if (list.IsRefused)
            return list;

        var confirmed = await ImportConfirmation.ConfirmAsync(db, clock, actor, list.Value.Id, seen: null, cancellation);

        if (confirmed.IsRefused)
            await ImportDraft.DiscardAsync(db, list.Value.Id, cancellation);

        return confirmed;
    }

    static async Task<Results<NoContent, ProblemHttpResult>> LiftAsync(
        Guid id, Guid package, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var lifted = await StandingPackages.LiftAsync(db, clock, user.ActorName(), id, package, cancellation);
        return lifted.IsRefused ? ApiProblem.Of(lifted.Refusal) : TypedResults.NoContent();
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training;
using Muster.Web.Accounts;
using Muster.Web.Api;
using Muster.Web.Api.Bodies;
using Muster.Web.Security;
using Muster.Web.Training;
using Muster.Web.Training.Annual;

namespace Muster.Web.Imports.Api;

/// <summary>A re-assignment of many is a list like an import, and answers as one; only these are to be had here.</summary>
static class ReassignmentsApi
{
    /// <param name="Package">By id or name. Of Annual Training each row has its own.</param>
    /// <param name="Learners">Ids. One of learners, group and annualTraining says who.</param>
    /// <param name="Group">By id or name: its active members of today.</param>
    /// <param name="AnnualTraining">All that this filter lets through.</param>
    /// <param name="InProgress">What becomes of those who have begun: reassign or leaveOut.</param>
    /// <param name="NeverAssigned">What becomes of those who do not have the package: assign or leaveOut.</param>
    /// <param name="DueOn">yyyy-MM-dd; null for no due date.</param>
    sealed record ReassignmentRequest(
        string? Package, IReadOnlyList<Guid>? Learners, string? Group, AnnualRequest? AnnualTraining, InProgress? InProgress, NeverAssigned? NeverAssigned, string? DueOn);

    public static RouteGroupBuilder MapReassignments(this RouteGroupBuilder api)
    {
        var reassignments = api.MapGroup("/reassignments").WithTags("Re-assignments").AddEndpointFilter(OnlyReassignmentsAsync);
        reassignments.MapGet("", ListAsync).WithSummary("Re-assignments of many, newest first");
        reassignments.MapPost("", MakeAsync).WithSummary("Draft a re-assignment: of learners, a group or Annual Training as JSON, or of a list as multipart with the file in `file`")
            .Accepts<ReassignmentRequest>("application/json", "multipart/form-data").DisableAntiforgery().RequireRateLimiting(RateLimits.Upload).WithMetadata(new TakesListsAttribute());
        reassignments.MapListOnItsWay();
        return api;
    }

    static Task<Results<Ok<Listing<ImportRow>>, ProblemHttpResult>> ListAsync(HttpRequest request, MusterDb db, CancellationToken cancellation, int? limit = null, string? after = null) =>
        ImportsApi.OfPurposeAsync(request, db, ImportPurpose.Reassign, limit, after, cancellation);

    static async Task<Results<Created<ImportAnswer>, ProblemHttpResult>> MakeAsync(
        HttpRequest request, MusterDb db, ImportAnswers answers, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (request.HasFormContentType)
            return await ImportsApi.TakeAsync(request, new ImportSetup { Purpose = ImportPurpose.Reassign, Source = AssignmentSource.ReassignCsv }, "reassignments", db, answers, clock, user.ActorName(), cancellation);

        if (!request.HasJsonContentType())
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "file.missing", "Send JSON that says who, or a list as multipart/form-data with the file in the part “file”.");

        var asked = await JsonBody.ReadAsync<ReassignmentRequest>(request, cancellation);
        var list = await DraftAsync(asked, db, clock, user.ActorName(), cancellation);

        return list.IsRefused
            ? ApiProblem.Of(list.Refusal)
            : TypedResults.Created($"{ApiPaths.Root}/reassignments/{list.Value.Id}", await answers.FindAsync(list.Value.Id, cancellation));
    }

    static async Task<Outcome<Import>> DraftAsync(ReassignmentRequest request, MusterDb db, TimeProvider clock, string actor, CancellationToken cancellation)
    {
        var package = request.Package is null ? null : await GivenNames.PackageAsync(db, request.Package, cancellation);

        if (package is { IsRefused: true })
            return package.Refusal;

        var due = AskedDay.Read(request.DueOn, "dueOn");

        if (due.IsRefused)
            return due.Refusal;

        if (request is { AnnualTraining: not null, Package: not null })
            return Refusal.Invalid(ProblemCodes.ValueInvalid, "Of Annual Training each learner is re-assigned the package that is due. Name a package in its filter instead.", "package");

        var list = await new GivenPeople(request.Learners, request.Group, Import: null, request.AnnualTraining)
            .ListAsync(db, clock, actor, ImportPurpose.Reassign, package?.Value, due.Value.Date, cancellation);

        return list.IsRefused || request is { InProgress: null, NeverAssigned: null }
            ? list
            : await ImportDraft.ChooseAsync(db, list.Value.Id, setup => setup with { InProgress = request.InProgress ?? setup.InProgress, NeverAssigned = request.NeverAssigned ?? setup.NeverAssigned }, cancellation);
    }

    static async ValueTask<object?> OnlyReassignmentsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;

        if (!Guid.TryParse(http.GetRouteValue("id")?.ToString(), out var id))
            return await next(context);

        var db = (MusterDb)http.RequestServices.GetService(typeof(MusterDb))!;

        return await db.Imports.AnyAsync(i => i.Id == id && i.Purpose == ImportPurpose.Reassign, http.RequestAborted)
            ? await next(context)
            : ApiProblem.Of(ImportRefusals.Unknown);
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Documents;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Web.Accounts;
using Muster.Web.Api;
using Muster.Web.Training;

namespace Muster.Web.Imports.Api;

static class AssignmentsApi
{
    /// <param name="Package">By id or name.</param>
    /// <param name="Learners">Ids. One of learners, group and import says who.</param>
    /// <param name="Group">By id or name: its active members of today.</param>
    /// <param name="Import">Id of an import that is done: everybody of it.</param>
    /// <param name="DueOn">yyyy-MM-dd; null for no due date.</param>
    /// <param name="SendMail">Each learner who is assigned it gets one mail.</param>
    sealed record AssignmentsRequest(string? Package, IReadOnlyList<Guid>? Learners, string? Group, Guid? Import, string? DueOn, bool? SendMail = null);

    static readonly Refusal NobodyNew = ImportRefusals.NothingToDo with { Message = "All of them have the package already, or are archived: nobody is assigned anything." };

    public static RouteGroupBuilder MapAssignments(this RouteGroupBuilder api)
    {
        api.MapPost("/assignments", AssignAsync).WithTags("Assignments")
            .WithSummary("Assign a package to many at once; who has it already is left alone. The list that does it is to be had under /imports");
        return api;
    }

    static async Task<Results<Created<ImportAnswer>, Accepted<ImportAnswer>, ProblemHttpResult>> AssignAsync(
        AssignmentsRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, ImportWork work, ImportAnswers answers, CancellationToken cancellation)
    {
        var list = await ListAsync(request, db, clock, user.ActorName(), cancellation);

        if (list.IsRefused)
            return ApiProblem.Of(list.Refusal);

        if (request.SendMail == true)
            await ImportDraft.ChooseAsync(db, list.Value.Id, setup => setup with { SendMail = true }, cancellation);

        var confirmed = await ImportConfirmation.ConfirmUnseenAsync(db, clock, user.ActorName(), list.Value.Id, cancellation);

        if (confirmed.IsRefused)
            return ApiProblem.Of(confirmed.Refusal == ImportRefusals.NothingToDo ? NobodyNew : confirmed.Refusal);

        await work.DoShortAsync(confirmed.Value, cancellation);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var past = PastDueDate.ProblemOf(list.Value.Setup, organisation, clock);
        var answer = (await answers.FindAsync(list.Value.Id, cancellation))! with { Problems = past is null ? [] : [ProblemDocument.Of(past)] };
        var path = $"{ApiPaths.Root}/imports/{list.Value.Id}";
        return answer.Status == ImportStage.Done ? TypedResults.Created(path, answer) : TypedResults.Accepted(path, answer);
    }

    static async Task<Outcome<Import>> ListAsync(AssignmentsRequest request, MusterDb db, TimeProvider clock, string actor, CancellationToken cancellation)
    {
        var package = await GivenNames.PackageAsync(db, request.Package, cancellation);

        if (package.IsRefused)
            return package.Refusal;

        var due = AskedDay.Read(request.DueOn, "dueOn");

        return due.IsRefused ? due.Refusal : await new GivenPeople(request.Learners, request.Group, request.Import, AnnualTraining: null)
            .ListAsync(db, clock, actor, ImportPurpose.Assign, package.Value, due.Value.Date, cancellation);
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training;
using Muster.Training.Assigning;
using Muster.Web.Accounts;
using Muster.Web.Api;
using Muster.Web.Training;

namespace Muster.Web.Learners;

static class LearnerAssignmentsApi
{
    /// <param name="Package">By id or name.</param>
    /// <param name="DueOn">yyyy-MM-dd; null for no due date.</param>
    /// <param name="Reassign">Takes the place of the assignment that was seen; otherwise who has the package is refused.</param>
    /// <param name="SendMail">The learner gets one mail about it.</param>
    /// <param name="Seen">When re-assigning: the current assignment as the sender knows it; null for none.</param>
    sealed record AssignmentRequest(string? Package, string? DueOn, bool? Reassign, Guid? Seen, bool? SendMail = null);

    /// <summary>What was given, and what there is to say about it.</summary>
    sealed record GivenAnswer : AssignmentRecord
    {
        public GivenAnswer(AssignmentRecord given, IReadOnlyList<ProblemDocument> problems)
            : base(given) => Problems = problems;

        /// <summary>Warnings, of a due date that is over.</summary>
        public IReadOnlyList<ProblemDocument> Problems { get; }
    }

    static readonly Refusal Unseen = Refusal.Conflict(
        RefusalCodes.AssignmentChanged, "The learner has this package. Name in “seen” the assignment that the new one takes the place of: the current one in the learner’s assignments.", "seen");

    public static RouteGroupBuilder MapLearnerAssignments(this RouteGroupBuilder api)
    {
        var assignments = api.MapGroup("/learners/{id:guid}/assignments").WithTags("Learners");
        assignments.MapGet("", ListAsync).WithSummary("A learner's assignments and attempts, newest first: who gave them, from where, and what became of them");
        assignments.MapPost("", GiveAsync).WithSummary("Assign a package to a learner, or re-assign it");
        assignments.MapDelete("/{assignment:guid}", UndoAsync).WithSummary("Take an assignment back while nothing of it was begun; the one before it is current again");
        return api;
    }

    static async Task<Results<Ok<Listing<AssignmentRecord>>, ProblemHttpResult>> ListAsync(Guid id, MusterDb db, CancellationToken cancellation) =>
        await db.Learners.FindAsync([id], cancellation) is null
            ? ApiProblem.Of(Refusal.Unknown(ProblemCodes.LearnerUnknown, "There is no such learner."))
            : TypedResults.Ok(new Listing<AssignmentRecord>(await AssignmentRecord.OfLearnerAsync(db, id, cancellation), null));

    static async Task<Results<Created<GivenAnswer>, ProblemHttpResult>> GiveAsync(
        Guid id, AssignmentRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var package = await GivenNames.PackageAsync(db, request.Package, cancellation);

        if (package.IsRefused)
            return ApiProblem.Of(package.Refusal);

        var due = AskedDay.Read(request.DueOn, "dueOn");

        if (due.IsRefused)
            return ApiProblem.Of(due.Refusal);

        var origin = new AssignmentOrigin(user.ActorName(), AssignmentSource.Api, SendMail: request.SendMail == true);

        var given = request.Reassign == true
            ? await LearnerAssignment.ReassignAsync(db, clock, origin, id, package.Value.PackageId, new SeenAssignment(request.Seen), due.Value.Date, cancellation)
            : await LearnerAssignment.AssignAsync(db, clock, origin, id, package.Value.PackageId, due.Value.Date, cancellation);

        if (given.IsRefused)
            return ApiProblem.Of(given.Refusal is { Code: RefusalCodes.AssignmentChanged } && request.Seen is null ? Unseen : given.Refusal);

        var record = (await AssignmentRecord.OfLearnerAsync(db, id, cancellation)).Single(a => a.Id == given.Value.Id);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var past = PastDueDate.ProblemOf(due.Value.Date, organisation, clock);
        return TypedResults.Created($"{ApiPaths.Root}/learners/{id}/assignments", new GivenAnswer(record, past is null ? [] : [ProblemDocument.Of(past)]));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> UndoAsync(
        Guid id, Guid assignment, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var undone = await LearnerAssignment.UndoAsync(db, clock, user.ActorName(), id, assignment, cancellation);
        return undone.IsRefused ? ApiProblem.Of(undone.Refusal) : TypedResults.NoContent();
    }
}

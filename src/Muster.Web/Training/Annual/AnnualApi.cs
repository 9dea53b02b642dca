using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.CustomFields;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training;
using Muster.Training.Annual;
using Muster.Web.Api;
using Muster.Web.Learners;

namespace Muster.Web.Training.Annual;

static class AnnualApi
{
    /// <param name="Package">Its name.</param>
    /// <param name="Status">Of the current assignment: notStarted, inProgress or completed.</param>
    sealed record RowAnswer(LearnerAnswer Learner, Guid PackageId, string Package, Guid Assignment, DateOnly LastAssigned, DateOnly? LastCompleted, AssignmentProgress Status);

    /// <param name="AsOf">The day that was asked about.</param>
    /// <param name="Months">After how many calendar months training is due again.</param>
    sealed record AnnualAnswer(DateOnly AsOf, int Months, IReadOnlyList<RowAnswer> Rows, string? Next);

    public static RouteGroupBuilder MapAnnualTraining(this RouteGroupBuilder api)
    {
        api.MapGet("/annual-training", ListAsync).WithTags("Annual Training").WithSummary("Learners and packages that are due again, longest ago first; package and group by id or name");
        return api;
    }

    static async Task<Results<Ok<AnnualAnswer>, ProblemHttpResult>> ListAsync(
        HttpRequest request, MusterDb db, TimeProvider clock, CancellationToken cancellation,
        string? package = null, string? group = null, string? status = null, string? search = null, string? asOf = null, string? after = null, int? limit = null)
    {
        if (!AskedWord.TryRead<AssignmentProgress>(status, out var progress))
            return ApiProblem.Of(Refusal.Invalid(ProblemCodes.ValueInvalid, "“status” is to be notStarted, inProgress or completed.", "status"));

        var filter = await new AnnualRequest(package, group, progress, search).ReadAsync(db, cancellation);

        if (filter.IsRefused)
            return ApiProblem.Of(filter.Refusal);

        var day = AskedDay.Read(asOf, "asOf");

        if (day.IsRefused)
            return ApiProblem.Of(day.Refusal);

        var place = AskedAnnualPage.Read(limit, after);

        if (place.IsRefused)
            return ApiProblem.Of(place.Refusal);

        var page = await AnnualTraining.ReadAsync(db, clock, filter.Value, day.Value.Date, place.Value.After, place.Value.Size, cancellation);
        var fields = await CustomFieldEditing.ListAsync(db, cancellation);

        return TypedResults.Ok(new AnnualAnswer(
            page.Rule.Today,
            page.Rule.Months,
            [.. page.Rows.Select(r => new RowAnswer(LearnerAnswer.Of(r.Learner, fields), r.PackageId, r.Package, r.AssignmentId, r.LastAssigned, r.LastCompleted, r.Status))],
            page.Next is { } next ? Listing.NextOf(request, next.ToString()) : null));
    }
}

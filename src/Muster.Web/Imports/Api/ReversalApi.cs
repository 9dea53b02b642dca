using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Imports.Applying;
using Muster.Imports.Undoing;
using Muster.Persistence;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.Imports.Api;

static class ReversalApi
{
    sealed record KeptRow(int Line, Guid LearnerId, string Name, IReadOnlyList<string> Reasons);

    sealed record KeptGroup(Guid Id, string Name, string Reason);

    /// <summary>While it is being counted there is only the progress.</summary>
    /// <param name="RemovedLearners">Created by the import, and with nothing done since.</param>
    /// <param name="RestoredLearners">Updated by the import, and put back as they were.</param>
    /// <param name="Withdrawn">Assignments.</param>
    /// <param name="RemovedGroups">Created by the import, with nothing done to them since and nobody left in them.</param>
    /// <param name="GroupNames">The first of them.</param>
    /// <param name="KeptRows">Rows of which something stays.</param>
    /// <param name="Kept">The first of them.</param>
    /// <param name="KeptGroups">The first of the groups that the import created and that stay.</param>
    sealed record ReversalAnswer(
        int? RemovedLearners,
        int? RestoredLearners,
        int? ReturnedValues,
        int? Withdrawn,
        int? RemovedGroups,
        IReadOnlyList<string> GroupNames,
        int? KeptRows,
        IReadOnlyList<KeptRow> Kept,
        IReadOnlyList<KeptGroup> KeptGroups,
        ProgressAnswer? Progress)
    {
        public static ReversalAnswer Of(UndoCount count) => count.Totals is { } totals
            ? new(
                totals.RemovedLearners,
                totals.RestoredLearners,
                totals.ReturnedValues,
                totals.Withdrawn,
                totals.RemovedGroups,
                totals.NamedGroups,
                totals.KeptRows,
                [.. totals.Kept.Select(k => new KeptRow(k.Line, k.LearnerId, k.Name, k.Kept))],
                [.. totals.NamedKeptGroups.Select(g => new KeptGroup(g.Id, g.Name, g.Kept!))],
                Progress: null)
            : new(null, null, null, null, null, [], null, [], [], new("batches", count.Batches, count.Of));
    }

    public static RouteGroupBuilder MapReversal(this RouteGroupBuilder imports)
    {
        imports.MapGet("/{id:guid}/reversal", ReadAsync).WithSummary("What undoing would touch; of an undone import, what it did");
        imports.MapPost("/{id:guid}/reversal", UndoAsync).WithSummary("Undo; asked twice, it is undone once");
        return imports;
    }

    static async Task<Results<Ok<ReversalAnswer>, ProblemHttpResult>> ReadAsync(Guid id, MusterDb db, UndoPreviews previews, CancellationToken cancellation)
    {
        var count = await previews.CountSoonAsync(db, id, cancellation);
        return count.IsRefused ? ApiProblem.Of(count.Refusal) : TypedResults.Ok(ReversalAnswer.Of(count.Value));
    }

    static async Task<Results<Accepted<ImportAnswer>, ProblemHttpResult>> UndoAsync(
        Guid id, MusterDb db, TimeProvider clock, ClaimsPrincipal user, ImportWork work, ImportAnswers answers, CancellationToken cancellation)
    {
        var asked = await ImportUndo.AskAsync(db, clock, user.ActorName(), id, cancellation);

        if (asked.IsRefused)
            return ApiProblem.Of(asked.Refusal);

        await work.DoShortAsync(asked.Value, cancellation);
        return TypedResults.Accepted($"{ApiPaths.Root}/imports/{id}", await answers.FindAsync(id, cancellation));
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Saving;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.Mappings;

static class MappingsApi
{
    /// <param name="Name">Of one to be put in another's place: null keeps the name.</param>
    /// <param name="Import">Instead of the rest: as this list is mapped.</param>
    /// <param name="Replace">One of the same name is replaced; otherwise it stands against it.</param>
    /// <param name="WithoutUnknown">Columns whose custom field is not here are left out; otherwise they are refused.</param>
    sealed record SavedMappingRequest(
        string? Name, Guid? Import, bool Replace, bool WithoutUnknown, ReadingRequest? Reading, IReadOnlyList<FileColumn>? Columns, IReadOnlyList<FileReplacement>? Replacements)
    {
        public MappingFile File => new(MappingFile.Kind, MappingFile.CurrentVersion, Name, Reading, Columns, Replacements);
    }

    sealed record MappingNameRequest(string? Name);

    /// <param name="Muster">"mapping", as in its file: the answer can be sent to another Muster as it is.</param>
    /// <param name="Columns">By header, or by number where lists have no header.</param>
    /// <param name="Replacements">Of groups, options, yes or no, and domains of addresses only: nothing about people.</param>
    /// <param name="UsedAt">When a list that it mapped was last confirmed.</param>
    sealed record SavedMappingAnswer(
        Guid Id,
        string Name,
        string SavedBy,
        DateTimeOffset SavedAt,
        DateTimeOffset? UsedAt,
        string Muster,
        int Version,
        ReadingRequest? Reading,
        IReadOnlyList<FileColumn> Columns,
        IReadOnlyList<FileReplacement> Replacements);

    public static RouteGroupBuilder MapMappings(this RouteGroupBuilder api)
    {
        var mappings = api.MapGroup("/mappings").WithTags("Mappings");
        mappings.MapGet("", ListAsync).WithSummary("Saved mappings, by name");
        mappings.MapPost("", SaveAsync).WithSummary("Save a mapping: one written down, or as an import is mapped");
        mappings.MapGet("/{id:guid}", FindAsync).WithSummary("A saved mapping");
        mappings.MapPut("/{id:guid}", PutAsync).WithSummary("Put another mapping in the place of this one");
        mappings.MapPatch("/{id:guid}", RenameAsync).WithSummary("Rename a saved mapping");
        mappings.MapDelete("/{id:guid}", DeleteAsync).WithSummary("Delete a saved mapping; lists that it mapped stay as they are");
        return api;
    }

    static Task<Results<Ok<Listing<SavedMappingAnswer>>, ProblemHttpResult>> ListAsync(HttpRequest request, MusterDb db, CancellationToken cancellation, int? limit = null, string? after = null) =>
        Listing.OfAsync(request, limit, after, (from, size) => SavedMappings.PageAsync(db, from, size, cancellation), AnswerOf);

    static async Task<Results<Ok<SavedMappingAnswer>, ProblemHttpResult>> FindAsync(Guid id, MusterDb db, CancellationToken cancellation) =>
        Answer(await SavedMappings.FindAsync(db, id, cancellation));

    static async Task<Results<Created<SavedMappingAnswer>, ProblemHttpResult>> SaveAsync(
        SavedMappingRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var content = await ContentAsync(request, db, cancellation);

        if (content.IsRefused)
            return ApiProblem.Of(content.Refusal);

        var saved = await SavedMappings.SaveAsync(db, clock, user.ActorName(), request.Name, content.Value, request.Replace, cancellation);
        return saved.IsRefused ? ApiProblem.Of(saved.Refusal) : TypedResults.Created($"{ApiPaths.Root}/mappings/{saved.Value.Id}", AnswerOf(saved.Value));
    }

    static async Task<Results<Ok<SavedMappingAnswer>, ProblemHttpResult>> PutAsync(
        Guid id, SavedMappingRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var content = await ContentAsync(request, db, cancellation);
        return content.IsRefused ? ApiProblem.Of(content.Refusal) : Answer(await SavedMappings.PutAsync(db, clock, user.ActorName(), id, request.Name, content.Value, cancellation));
    }

    static async Task<Results<Ok<SavedMappingAnswer>, ProblemHttpResult>> RenameAsync(
        Guid id, MappingNameRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation) =>
        Answer(await SavedMappings.RenameAsync(db, clock, user.ActorName(), id, request.Name, cancellation));

    static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid id, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var deleted = await SavedMappings.DeleteAsync(db, clock, user.ActorName(), id, cancellation);
        return deleted.IsRefused ? ApiProblem.Of(deleted.Refusal) : TypedResults.NoContent();
    }

    static async Task<Outcome<MappingContent>> ContentAsync(SavedMappingRequest request, MusterDb db, CancellationToken cancellation)
    {
        if (request.Import is not { } import)
            return new MappingFileReading(await CustomFieldEditing.ListAsync(db, cancellation)).Read(request.File, request.WithoutUnknown);

        using var opened = await OpenedImport.OpenAsync(db, import, cancellation);

        return opened is null ? ImportRefusals.Unknown
            : opened.Plan is not { } plan ? ImportRefusals.Of(opened.Refusal!)
            : MappingToSave.Of(plan);
    }

    static Results<Ok<SavedMappingAnswer>, ProblemHttpResult> Answer(Outcome<SavedMapping> outcome) =>
        outcome.IsRefused ? ApiProblem.Of(outcome.Refusal) : TypedResults.Ok(AnswerOf(outcome.Value));

    static SavedMappingAnswer AnswerOf(SavedMapping mapping)
    {
        var file = MappingFile.Of(mapping.Name, mapping.Content);

        return new(
            mapping.Id, mapping.Name, mapping.SavedBy, mapping.SavedAt, mapping.UsedAt, MappingFile.Kind, MappingFile.CurrentVersion, file.Reading, file.Columns!, file.Replacements ?? []);
    }
}

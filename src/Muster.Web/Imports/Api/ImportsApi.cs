using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Previewing;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Web.Accounts;
using Muster.Web.Api;
using Muster.Web.Security;

namespace Muster.Web.Imports.Api;

static class ImportsApi
{
    public static RouteGroupBuilder MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapGet("", ListAsync).WithSummary("Lists, newest first: imports, and what assigned, re-assigned or archived many; purpose says which");
        imports.MapPost("", UploadAsync).WithSummary("Upload a list: multipart, the file in `file`, choices beside it")
            .Accepts<UploadRequest>("multipart/form-data").DisableAntiforgery().RequireRateLimiting(RateLimits.Upload).WithMetadata(new TakesListsAttribute());
        imports.MapGet("/template", TemplateAsync).WithSummary("An empty list with the organisation's own columns: format=csv or xlsx");
        imports.MapListOnItsWay();
        return api;
    }

    /// <summary>What there is to do with one list, whatever it is for.</summary>
    public static void MapListOnItsWay(this RouteGroupBuilder lists)
    {
        lists.MapGet("/{id:guid}", FindAsync).WithSummary("A list: how its file is read, its mapping, what it would do or did");
        lists.MapPatch("/{id:guid}", ChooseAsync).WithSummary("Choose what becomes of the rows; what is left out stays as it is");
        lists.MapDelete("/{id:guid}", DiscardAsync).WithSummary("Throw a draft away, with its file");
        lists.MapPost("/{id:guid}/confirmation", ConfirmAsync).WithSummary("Confirm; a second confirmation gives the same list, and one that failed goes on");
        lists.MapMapping().MapReplacements().MapRows().MapReceipt().MapReversal();
    }

    /// <summary>What an upload may hold beside the file; for the API's description.</summary>
    sealed record UploadRequest(
        IFormFile File, string? Existing, string[]? Package, string? DueOn, bool? Split, bool? AllOrNothing, bool? SendMail, bool? RestoreArchived, string? UnknownGroups,
        bool? NoHeader, int? HeaderLine, string? Encoding, string? Delimiter, string? Quote, bool? Backslash, bool? Foot, string? Sheet, bool? HiddenRows, RowWriting? Rows, int? HeaderRows, bool? Sections);

    sealed record ConfirmationRequest(string? Seen);

    static async Task<Results<Ok<Listing<ImportRow>>, ProblemHttpResult>> ListAsync(
        HttpRequest request, MusterDb db, CancellationToken cancellation, string? purpose = null, int? limit = null, string? after = null) =>
        AskedWord.TryRead<ImportPurpose>(purpose, out var asked)
            ? await OfPurposeAsync(request, db, asked, limit, after, cancellation)
            : ApiProblem.Of(Refusal.Invalid(ProblemCodes.ValueInvalid, "“purpose” is to be enrol, assign, reassign or archive.", "purpose"));

    /// <param name="purpose">Null for lists of every purpose.</param>
    public static async Task<Results<Ok<Listing<ImportRow>>, ProblemHttpResult>> OfPurposeAsync(
        HttpRequest request, MusterDb db, ImportPurpose? purpose, int? limit, string? after, CancellationToken cancellation)
    {
        var asked = Listing.SizeOf(limit);

        if (asked.IsRefused)
            return ApiProblem.Of(asked.Refusal);

        if (!Guid.TryParse(after, out var before) && after is not null)
            return ApiProblem.Of(Listing.NoCursor(after));

        var size = asked.Value;
        var found = await ImportRow.ListAsync(db, purpose, after is null ? null : before, size + 1, cancellation);
        return TypedResults.Ok(new Listing<ImportRow>([.. found.Take(size)], found.Count > size ? Listing.NextOf(request, found[size - 1].Id.ToString()) : null));
    }

    static Task<Results<Created<ImportAnswer>, ProblemHttpResult>> UploadAsync(
        HttpRequest request, MusterDb db, ImportAnswers answers, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation) =>
        TakeAsync(request, new ImportSetup(), "imports", db, answers, clock, user.ActorName(), cancellation);

    /// <summary>Takes an upload in, with the choices beside it.</summary>
    /// <param name="noun">Where the list is to be had.</param>
    public static async Task<Results<Created<ImportAnswer>, ProblemHttpResult>> TakeAsync(
        HttpRequest request, ImportSetup list, string noun, MusterDb db, ImportAnswers answers, TimeProvider clock, string actor, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "file.missing", "Send the list as multipart/form-data, with the file in the part “file”.");

        if (await UploadForm.TryOpenAsync(request, cancellation) is not { } form)
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "form.unreadable", "The form breaks off or is not multipart/form-data. Send it again, whole.");

        if (form.Files.GetFile("file") is not { } file)
            return ApiProblem.Of(Refusal.Invalid("file.missing", "There is no file. Send it in the part “file”.", "file"));

        var asked = UploadForm.Read(form);

        if (asked.IsRefused)
            return ApiProblem.Of(asked.Refusal);

        var (choices, reading) = asked.Value;
        var change = await choices.ReadAsync(db, list.Purpose, cancellation);

        if (change.IsRefused)
            return ApiProblem.Of(change.Refusal);

        await using var content = file.OpenReadStream();
        var stored = await ImportUpload.StoreAsync(db, clock, actor, UploadedName.Of(file), content, change.Value(list with { Reading = reading }), cancellation);

        if (stored.IsRefused)
            return Refused(stored.Refusal);

        return await TooLongAsync(db, stored.Value, cancellation) is { } tooLong
            ? ApiProblem.Of(tooLong)
            : TypedResults.Created($"{ApiPaths.Root}/{noun}/{stored.Value.Id}", await answers.FindAsync(stored.Value.Id, cancellation));
    }

    static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> TemplateAsync(MusterDb db, CancellationToken cancellation, string format = "csv") => format switch
    {
        "csv" => await Downloads.CsvTemplateAsync(db, cancellation),
        "xlsx" => await Downloads.XlsxTemplateAsync(db, cancellation),
        _ => ApiProblem.Of(Refusal.Invalid(ProblemCodes.ValueInvalid, "A template is to be had as csv or xlsx.", "format")),
    };

    static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> FindAsync(Guid id, ImportAnswers answers, CancellationToken cancellation) =>
        await answers.FindAsync(id, cancellation) is { } answer ? TypedResults.Ok(answer) : ApiProblem.Of(ImportRefusals.Unknown);

    static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> ChooseAsync(
        Guid id, ImportChoices choices, MusterDb db, ImportAnswers answers, CancellationToken cancellation)
    {
        if (await db.Imports.Where(i => i.Id == id).Select(i => (ImportPurpose?)i.Purpose).SingleOrDefaultAsync(cancellation) is not { } purpose)
            return ApiProblem.Of(ImportRefusals.Unknown);

        var change = await choices.ReadAsync(db, purpose, cancellation);

        if (change.IsRefused)
            return ApiProblem.Of(change.Refusal);

        var chosen = await ImportDraft.ChooseAsync(db, id, change.Value, cancellation);
        return chosen.IsRefused ? ApiProblem.Of(chosen.Refusal) : await FindAsync(id, answers, cancellation);
    }

    static async Task<Results<NoContent, ProblemHttpResult>> DiscardAsync(Guid id, MusterDb db, CancellationToken cancellation)
    {
        var discarded = await ImportDraft.DiscardAsync(db, id, cancellation);
        return discarded.IsRefused ? ApiProblem.Of(discarded.Refusal) : TypedResults.NoContent();
    }

    static async Task<Results<Accepted<ImportAnswer>, ProblemHttpResult>> ConfirmAsync(
        Guid id, ConfirmationRequest? request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, ImportWork work, ImportAnswers answers, CancellationToken cancellation)
    {
        if (!SeenPreview.TryParse(request?.Seen, out var seen) && request?.Seen is not null)
            return ApiProblem.Of(ImportRefusals.DraftChanged);

        var confirmed = await ImportConfirmation.ConfirmAsync(db, clock, user.ActorName(), id, seen, cancellation);

        if (confirmed.IsRefused)
            return ApiProblem.Of(confirmed.Refusal);

        await work.DoShortAsync(confirmed.Value, cancellation);
        return TypedResults.Accepted($"{ApiPaths.Root}/imports/{id}", await answers.FindAsync(id, cancellation));
    }

    // A program is told at once; on screen the same list is kept, and the split is offered.
    static async Task<Refusal?> TooLongAsync(MusterDb db, Import import, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(db, import.Id, cancellation);

        if (opened?.Plan?.Problems.FirstOrDefault(p => p.Code == ProblemCodes.FileTooManyRows) is not { } problem)
            return null;

        await ImportDraft.DiscardAsync(db, import.Id, cancellation);
        return ImportRefusals.Of(problem) with { Message = $"{problem.Message} To split it, send split=true." };
    }

    static ProblemHttpResult Refused(Refusal refusal) => refusal.Code == ProblemCodes.FileTooLarge
        ? ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, refusal.Code, refusal.Message)
        : ApiProblem.Of(refusal);
}

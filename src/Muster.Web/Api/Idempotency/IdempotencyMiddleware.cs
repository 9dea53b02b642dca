using Microsoft.AspNetCore.Http;
using Muster.Persistence;
using Muster.Web.Accounts;

namespace Muster.Web.Api.Idempotency;

/// <summary>
/// The same key and the same POST again: the first answer again, and nothing happens twice
/// (draft-ietf-httpapi-idempotency-key-header). Not an endpoint filter, for it needs the body before it is bound
/// and the answer as it is written.
/// </summary>
sealed class IdempotencyMiddleware(RequestDelegate next, TimeProvider clock)
{
    public const string Header = "Idempotency-Key";

    static readonly TimeSpan PatienceWithHandlers = TimeSpan.FromMinutes(2);

    public async Task InvokeAsync(HttpContext context, KeptAnswers answers)
    {
        var key = context.Request.Headers[Header].ToString();

        if (key.Length == 0 || !HttpMethods.IsPost(context.Request.Method) || !ApiPaths.IsApi(context.Request))
            await next(context);
        else if (key.Length > IdempotencyKey.KeyLength)
            await ApiProblem.Of(StatusCodes.Status400BadRequest, "idempotency.key_too_long", $"An {Header} has {IdempotencyKey.KeyLength} characters at most.").ExecuteAsync(context);
        else
            await OnceAsync(context, answers, context.User.ActorId(), key);
    }

    async Task OnceAsync(HttpContext context, KeptAnswers answers, string actor, string key)
    {
        var hash = await RequestHash.OfAsync(context.Request, context.RequestAborted);

        if (await answers.ClaimAsync(actor, key, hash, context.RequestAborted) is { } earlier)
        {
            await AnswerFor(earlier, hash).ExecuteAsync(context);
            return;
        }

        var mayBeForgotten = true;

        try
        {
            var answer = await AnswerOfAsync(context);
            mayBeForgotten = answer.Status >= StatusCodes.Status500InternalServerError;

            if (!mayBeForgotten)
                await answers.KeepAsync(actor, key, answer, CancellationToken.None);

            await answer.ExecuteAsync(context);
        }
        catch (OperationCanceledException)
        {
            // Cut off by the clock, and perhaps after it was done: a retry must not do it again.
            mayBeForgotten = false;
            throw;
        }
        finally
        {
            if (mayBeForgotten)
                await answers.ForgetAsync(actor, key, CancellationToken.None);
        }
    }

    async Task<KeptAnswer> AnswerOfAsync(HttpContext context)
    {
        var (body, aborted) = (context.Response.Body, context.RequestAborted);
        await using var buffer = new MemoryStream();
        using var patience = new CancellationTokenSource(PatienceWithHandlers, clock);
        context.Response.Body = buffer;

        // A client that goes away comes back with the same key: what is begun is finished, so that there is an answer then.
        context.RequestAborted = patience.Token;

        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.RequestAborted = aborted;
        }

        var (status, headers) = (context.Response.StatusCode, context.Response.Headers);
        return new KeptAnswer(status, headers.Location.FirstOrDefault(), context.Response.ContentType, buffer.ToArray());
    }

    static IResult AnswerFor(IdempotencyKey earlier, byte[] hash) => earlier switch
    {
        _ when !earlier.RequestHash.AsSpan().SequenceEqual(hash) => ApiProblem.Of(
            StatusCodes.Status422UnprocessableEntity, "idempotency.key_reused", $"This {Header} came with another request before. Use a new key for a new request."),
        { Status: 0 } => ApiProblem.Of(
            StatusCodes.Status409Conflict, "idempotency.in_flight", "The first request with this key is still being answered, or was cut off. Ask again in a moment; if this stays, look whether it took effect, then use a new key."),
        _ => KeptAnswer.Of(earlier),
    };
}

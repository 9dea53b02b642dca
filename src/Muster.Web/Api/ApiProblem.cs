using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Outcomes;

namespace Muster.Web.Api;

/// <summary>RFC 9457 with a stable <c>code</c>, for programs that must tell outcomes apart.</summary>
static class ApiProblem
{
    public const string CodeName = "code";
    public const string FieldName = "field";

    public static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [new(CodeName, code)]);

    public static ProblemHttpResult Of(Refusal refusal) => TypedResults.Problem(
        refusal.Message,
        statusCode: StatusOf(refusal.Kind),
        extensions: refusal.Field is null ? [new(CodeName, refusal.Code)] : [new(CodeName, refusal.Code), new(FieldName, refusal.Field)]);

    static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Unknown => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

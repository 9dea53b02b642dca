using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Muster.Web.Api;

/// <summary>RFC 9457 with a stable <c>code</c>, for programs that must tell outcomes apart.</summary>
static class ApiProblem
{
    public const string CodeName = "code";

    public static ProblemHttpResult Of(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [new(CodeName, code)]);

    public static ProblemHttpResult NotFound(string code, string detail) => Of(StatusCodes.Status404NotFound, code, detail);

    public static ProblemHttpResult Conflict(string code, string detail) => Of(StatusCodes.Status409Conflict, code, detail);

    public static ProblemHttpResult Unprocessable(string code, string detail) => Of(StatusCodes.Status422UnprocessableEntity, code, detail);
}

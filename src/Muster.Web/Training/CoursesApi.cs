using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Persistence;
using Muster.Training;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.Training;

static class CoursesApi
{
    sealed record CourseRequest(string? Title);

    sealed record CourseAnswer(Guid Id, string Title);

    public static RouteGroupBuilder MapCourses(this RouteGroupBuilder api)
    {
        var courses = api.MapGroup("/courses").WithTags("Courses");
        courses.MapGet("", ListAsync).WithSummary("Courses, by title");
        courses.MapPost("", AddAsync).WithSummary("Add a course");
        courses.MapPatch("/{id:guid}", RetitleAsync).WithSummary("Give a course a new title; what was assigned keeps the old one");
        return api;
    }

    static Task<Results<Ok<Listing<CourseAnswer>>, ProblemHttpResult>> ListAsync(HttpRequest request, MusterDb db, CancellationToken cancellation, int? limit = null, string? after = null) =>
        Listing.OfAsync(request, limit, after, (from, size) => CourseEditing.PageAsync(db, from, size, cancellation), AnswerOf);

    static async Task<Results<Created<CourseAnswer>, ProblemHttpResult>> AddAsync(
        CourseRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var added = await CourseEditing.AddAsync(db, clock, user.ActorName(), request.Title ?? "", cancellation);

        return added.IsRefused
            ? ApiProblem.Of(added.Refusal)
            : TypedResults.Created($"{ApiPaths.Root}/courses/{added.Value.Id}", AnswerOf(added.Value));
    }

    static async Task<Results<Ok<CourseAnswer>, ProblemHttpResult>> RetitleAsync(
        Guid id, CourseRequest request, MusterDb db, TimeProvider clock, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var retitled = await CourseEditing.RetitleAsync(db, clock, user.ActorName(), id, request.Title ?? "", cancellation);
        return retitled.IsRefused ? ApiProblem.Of(retitled.Refusal) : TypedResults.Ok(AnswerOf(retitled.Value));
    }

    static CourseAnswer AnswerOf(Course course) => new(course.Id, course.Title);
}

using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Training;

/// <summary>The courses that choices mean, in their order. New ones are only added to the context once all are right.</summary>
static class ChosenCourses
{
    public static async Task<Outcome<List<Course>>> FindAsync(
        MusterDb db, DirectoryWrite write, IReadOnlyList<CourseChoice> choices, CancellationToken cancellation)
    {
        if (choices.Count == 0)
            return Refusal.Invalid(RefusalCodes.CoursesMissing, "A package needs courses. Give one or more.", "Courses");

        var courses = new List<Course>();
        var created = new List<Course>();

        foreach (var choice in choices)
        {
            var found = await FindAsync(db, write, choice, created, cancellation);

            if (found.IsRefused)
                return found.Refusal;

            if (courses.Exists(c => c.Id == found.Value.Id))
                return Refusal.Invalid(RefusalCodes.CourseTwice, $"The course “{found.Value.Title}” is there twice. Leave one out.", "Courses");

            courses.Add(found.Value);
        }

        foreach (var course in created)
        {
            db.Add(course);
            write.Record("course.add", course.Id, after: new { course.Title });
        }

        return courses;
    }

    static async Task<Outcome<Course>> FindAsync(
        MusterDb db, DirectoryWrite write, CourseChoice choice, List<Course> created, CancellationToken cancellation)
    {
        if (choice.Id is { } id)
        {
            return await db.Courses.SingleOrDefaultAsync(c => c.Id == id, cancellation) is { } known
                ? known
                : Refusal.Invalid(RefusalCodes.CourseUnknown, "There is no such course.", "Courses");
        }

        var title = CourseEditing.TitleOf(choice.Title ?? "");

        if (title.IsRefused)
            return title.Refusal with { Field = "Courses" };

        var key = Course.KeyOf(title.Value);
        var course = created.Find(c => c.TitleKey == key) ?? await db.Courses.SingleOrDefaultAsync(c => c.TitleKey == key, cancellation);

        if (course is null)
            created.Add(course = new Course(write.NextId(), title.Value));

        return course;
    }
}

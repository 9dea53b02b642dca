using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Paging;
using Muster.Persistence;

namespace Muster.Training;

/// <summary>What an administrator does with courses.</summary>
public static class CourseEditing
{
    public static Task<List<Course>> ListAsync(MusterDb db, CancellationToken cancellation) =>
        db.Courses.AsNoTracking().OrderBy(c => c.TitleKey).ToListAsync(cancellation);

    /// <param name="after">The last of the page before; null for the first page.</param>
    public static async Task<NamePage<Course>> PageAsync(MusterDb db, NameCursor? after, int size, CancellationToken cancellation)
    {
        var courses = after is { NameKey: var key } ? db.Courses.Where(c => c.TitleKey.CompareTo(key) > 0) : db.Courses;
        var found = await courses.AsNoTracking().OrderBy(c => c.TitleKey).Take(size + 1).ToListAsync(cancellation);
        return NamePage<Course>.Of(found, size, c => new NameCursor(c.TitleKey, c.Id));
    }

    public static async Task<Outcome<Course>> AddAsync(MusterDb db, TimeProvider clock, string actor, string title, CancellationToken cancellation)
    {
        var given = TitleOf(title);

        if (given.IsRefused)
            return given.Refusal;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await TakenAsync(db, given.Value, except: null, cancellation) is { } taken)
            return taken;

        var course = new Course(write.NextId(), given.Value);
        db.Add(course);
        write.Record("course.add", course.Id, after: new { course.Title });
        await write.CommitAsync(cancellation);
        return course;
    }

    /// <summary>Assignments of before keep the title of before.</summary>
    public static async Task<Outcome<Course>> RetitleAsync(MusterDb db, TimeProvider clock, string actor, Guid id, string title, CancellationToken cancellation)
    {
        var given = TitleOf(title);

        if (given.IsRefused)
            return given.Refusal;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.Courses.SingleOrDefaultAsync(c => c.Id == id, cancellation) is not { } course)
            return Refusal.Unknown(RefusalCodes.CourseUnknown, "There is no such course.");

        if (await TakenAsync(db, given.Value, id, cancellation) is { } taken)
            return taken;

        var before = new { course.Title };
        course.Retitle(given.Value);
        write.Record("course.retitle", id, before, new { course.Title });
        await write.CommitAsync(cancellation);
        return course;
    }

    internal static Outcome<string> TitleOf(string title) => GivenName.Of(title, Course.TitleLength, "A course title");

    static async Task<Refusal?> TakenAsync(MusterDb db, string title, Guid? except, CancellationToken cancellation)
    {
        var key = Course.KeyOf(title);

        return await db.Courses.AnyAsync(c => c.TitleKey == key && c.Id != except, cancellation)
            ? GivenName.Taken(title, "a course")
            : null;
    }
}

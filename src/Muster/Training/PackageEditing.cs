using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Training;

/// <summary>What an administrator does with packages.</summary>
public static class PackageEditing
{
    public static async Task<Outcome<Package>> AddAsync(
        MusterDb db, TimeProvider clock, string actor, string name, IReadOnlyList<CourseChoice> courses, CancellationToken cancellation)
    {
        var given = NameOf(name);

        if (given.IsRefused)
            return given.Refusal;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await TakenAsync(db, given.Value, except: null, cancellation) is { } taken)
            return taken;

        var chosen = await ChosenCourses.FindAsync(db, write, courses, cancellation);

        if (chosen.IsRefused)
            return chosen.Refusal;

        var package = new Package(write.NextId(), given.Value);
        Offer(db, write, package, chosen.Value);
        db.Add(package);
        write.Record("package.add", package.Id, after: new { package.Name, Courses = Titles(chosen.Value) });
        await write.CommitAsync(cancellation);
        return package;
    }

    /// <summary>What was assigned before keeps its courses. The same courses in the same order change nothing.</summary>
    public static Task<Outcome<Package>> ChangeCoursesAsync(
        MusterDb db, TimeProvider clock, string actor, Guid id, IReadOnlyList<CourseChoice> courses, CancellationToken cancellation) =>
        ChangeAsync(db, clock, actor, id, name: null, courses, cancellation);

    public static Task<Outcome<Package>> RenameAsync(MusterDb db, TimeProvider clock, string actor, Guid id, string name, CancellationToken cancellation) =>
        ChangeAsync(db, clock, actor, id, name, courses: null, cancellation);

    /// <summary>Both or neither.</summary>
    /// <param name="name">Null keeps the name.</param>
    /// <param name="courses">Null keeps the courses.</param>
    public static async Task<Outcome<Package>> ChangeAsync(
        MusterDb db, TimeProvider clock, string actor, Guid id, string? name, IReadOnlyList<CourseChoice>? courses, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.Packages.SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } package)
            return Unknown;

        if (name is not null && await RenameAsync(db, write, package, name, cancellation) is { } nameRefusal)
            return nameRefusal;

        if (courses is not null && await OfferAsync(db, write, package, courses, cancellation) is { } refusal)
            return refusal;

        await write.CommitAsync(cancellation);
        return package;
    }

    public static Refusal Unknown { get; } = Refusal.Unknown(RefusalCodes.PackageUnknown, "There is no such package.");

    static Outcome<string> NameOf(string name) => GivenName.Of(name, Package.NameLength, "A package name");

    static async Task<Refusal?> RenameAsync(MusterDb db, DirectoryWrite write, Package package, string name, CancellationToken cancellation)
    {
        var given = NameOf(name);

        if (given.IsRefused)
            return given.Refusal;

        if (given.Value == package.Name)
            return null;

        if (await TakenAsync(db, given.Value, package.Id, cancellation) is { } taken)
            return taken;

        var before = new { package.Name };
        package.Rename(given.Value, write.Revision);
        write.Record("package.rename", package.Id, before, new { package.Name });
        return null;
    }

    static async Task<Refusal?> OfferAsync(MusterDb db, DirectoryWrite write, Package package, IReadOnlyList<CourseChoice> courses, CancellationToken cancellation)
    {
        var chosen = await ChosenCourses.FindAsync(db, write, courses, cancellation);

        if (chosen.IsRefused)
            return chosen.Refusal;

        var before = await db.PackageCourses.AsNoTracking().Where(c => c.VersionId == package.VersionId).OrderBy(c => c.Position).ToListAsync(cancellation);

        if (before.Select(c => c.CourseId).SequenceEqual(chosen.Value.Select(c => c.Id)))
            return null;

        Offer(db, write, package, chosen.Value);

        // A list previewed before did not show what joining these groups brings now.
        await db.Groups
            .Where(g => db.StandingPackages.Any(s => s.PackageId == package.Id && s.GroupId == g.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Revision, write.Revision), cancellation);

        write.Record("package.change_courses", package.Id, new { Courses = before.Select(c => c.Title) }, new { Courses = Titles(chosen.Value) });
        return null;
    }

    static void Offer(MusterDb db, DirectoryWrite write, Package package, List<Course> courses)
    {
        var version = new PackageVersion(write.NextId(), package.Id, write.Now);
        version.Courses.AddRange(courses.Select((c, i) => new PackageCourse(version.Id, i + 1, c.Id, c.Title)));
        db.Add(version);
        package.Offer(version, write.Revision);
    }

    static IEnumerable<string> Titles(IEnumerable<Course> courses) => courses.Select(c => c.Title);

    static async Task<Refusal?> TakenAsync(MusterDb db, string name, Guid? except, CancellationToken cancellation)
    {
        var key = Package.KeyOf(name);

        return await db.Packages.AnyAsync(p => p.NameKey == key && p.Id != except, cancellation)
            ? GivenName.Taken(name, "a package")
            : null;
    }
}

using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Tests.Training;

public sealed class PackageEditingTests
{
    const string Actor = TestDirectory.Actor;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_creates_the_courses_that_are_not_there_yet_and_keeps_their_order(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var fire = (await database.WithAsync(db => CourseEditing.AddAsync(db, database.Clock, Actor, "Fire safety", Cancellation))).Get();

        await database.PackageAsync("Induction", "Welcome", "FIRE SAFETY", "Data protection");

        var row = Assert.Single(await ListAsync(database));
        Assert.Equal(["Welcome", "Fire safety", "Data protection"], row.Courses.Select(c => c.Title));
        Assert.Equal(fire.Id, row.Courses[1].Id);
        Assert.Equal(3, (await database.WithAsync(db => CourseEditing.ListAsync(db, Cancellation))).Count);
    }

    [Theory]
    [InlineData("", new[] { "Welcome" }, RefusalCodes.NameMissing)]
    [InlineData("induction", new[] { "Welcome" }, RefusalCodes.NameTaken)]
    [InlineData("Other", new string[0], RefusalCodes.CoursesMissing)]
    [InlineData("Other", new[] { "Lifting", "lifting " }, RefusalCodes.CourseTwice)]
    [InlineData("Other", new[] { "Lifting", " " }, RefusalCodes.NameMissing)]
    public async Task A_refused_package_leaves_no_course_behind(string name, string[] courses, string code)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await database.PackageAsync("Induction", "Welcome");

        var outcome = await database.WithAsync(db => PackageEditing.AddAsync(
            db, database.Clock, Actor, name, [.. courses.Select(CourseChoice.ByTitle)], Cancellation));

        Assert.Equal(code, outcome.Refused().Code);
        Assert.Equal(["Welcome"], (await database.WithAsync(db => CourseEditing.ListAsync(db, Cancellation))).Select(c => c.Title));
    }

    [Fact]
    public async Task A_course_id_that_is_none_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await database.WithAsync(db => PackageEditing.AddAsync(
            db, database.Clock, Actor, "Induction", [CourseChoice.ById(Guid.NewGuid())], Cancellation));

        Assert.Equal(RefusalCodes.CourseUnknown, outcome.Refused().Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Changed_courses_are_a_new_version_and_the_old_one_stays_as_it_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var package = await database.PackageAsync("Induction", "Welcome", "Lifting");

        var changed = (await ChangeAsync(database, package.Id, "Lifting", "Fire safety")).Get();

        Assert.NotEqual(package.VersionId, changed.VersionId);
        Assert.Equal(["Lifting", "Fire safety"], Assert.Single(await ListAsync(database)).Courses.Select(c => c.Title));

        var old = await database.WithAsync(db => db.PackageCourses.Where(c => c.VersionId == package.VersionId).OrderBy(c => c.Position).ToListAsync(Cancellation));
        Assert.Equal(["Welcome", "Lifting"], old.Select(c => c.Title));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_same_courses_again_are_no_new_version_but_another_order_is(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var package = await database.PackageAsync("Induction", "Welcome", "Lifting");

        Assert.Equal(package.VersionId, (await ChangeAsync(database, package.Id, "welcome", "lifting")).Get().VersionId);
        Assert.NotEqual(package.VersionId, (await ChangeAsync(database, package.Id, "Lifting", "Welcome")).Get().VersionId);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_and_a_course_are_renamed_but_not_to_the_name_of_another(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var package = await database.PackageAsync("Induction", "Welcome", "Lifting");
        await database.PackageAsync("Refresher", "Lifting");

        Assert.Equal(RefusalCodes.NameTaken, (await RenameAsync(database, package.Id, "REFRESHER")).Refused().Code);
        Assert.Equal("First day", (await RenameAsync(database, package.Id, "First day")).Get().Name);

        var course = (await ListAsync(database))[0].Courses[0].Id;
        Assert.Equal(RefusalCodes.NameTaken, (await RetitleAsync(database, course, "lifting")).Refused().Code);
        Assert.Equal("Hello", (await RetitleAsync(database, course, "Hello")).Get().Title);
        Assert.Equal("Hello", (await ListAsync(database))[0].Courses[0].Title);
    }

    static Task<List<PackageRow>> ListAsync(TestDatabase database) => database.WithAsync(db => PackageRow.ListAsync(db, Cancellation));

    static Task<Outcome<Package>> ChangeAsync(TestDatabase database, Guid id, params string[] courses) =>
        database.WithAsync(db => PackageEditing.ChangeCoursesAsync(db, database.Clock, Actor, id, [.. courses.Select(CourseChoice.ByTitle)], Cancellation));

    static Task<Outcome<Package>> RenameAsync(TestDatabase database, Guid id, string name) =>
        database.WithAsync(db => PackageEditing.RenameAsync(db, database.Clock, Actor, id, name, Cancellation));

    static Task<Outcome<Course>> RetitleAsync(TestDatabase database, Guid id, string title) =>
        database.WithAsync(db => CourseEditing.RetitleAsync(db, database.Clock, Actor, id, title, Cancellation));
}

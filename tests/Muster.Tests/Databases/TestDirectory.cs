using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Training;

namespace Muster.Tests.Databases;

/// <summary>Fills a test's database in a line each. What is refused here is the test's mistake.</summary>
static class TestDirectory
{
    public const string Actor = "Ann";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Learner> LearnerAsync(this TestDatabase database, string firstName, string lastName, params Guid[] groups) =>
        (await database.WithAsync(db => LearnerEditing.AddAsync(
            db, database.Clock, Actor, new(firstName, lastName, $"{firstName}.{lastName}@x.example", Groups: groups), Cancellation))).Get();

    /// <summary>As pages and the API do: with all that the learner is.</summary>
    /// <param name="groups">Exactly these.</param>
    public static Task<Outcome<Learner>> MoveAsync(this TestDatabase database, Guid learner, params Guid[] groups) => database.WithAsync(async db =>
    {
        var now = await db.Learners.AsNoTracking().SingleAsync(l => l.Id == learner, Cancellation);
        return await LearnerEditing.ChangeAsync(db, database.Clock, Actor, learner, new(now.FirstName, now.LastName, now.Email, Groups: groups), revision: null, Cancellation);
    });

    public static async Task<Guid> GroupAsync(this TestDatabase database, string name) =>
        (await database.WithAsync(db => GroupEditing.AddAsync(db, database.Clock, Actor, name, Cancellation))).Get().Id;

    public static async Task<CustomField> FieldAsync(this TestDatabase database, string name, CustomFieldKind kind, params string[] options) =>
        (await database.WithAsync(db => CustomFieldEditing.AddAsync(db, database.Clock, Actor, name, kind, options, Cancellation))).Get();

    public static async Task<Package> PackageAsync(this TestDatabase database, string name, params string[] courses) =>
        (await database.WithAsync(db => PackageEditing.AddAsync(
            db, database.Clock, Actor, name, [.. courses.Select(CourseChoice.ByTitle)], Cancellation))).Get();

    public static T Get<T>(this Outcome<T> outcome)
        where T : notnull
    {
        Assert.False(outcome.IsRefused, outcome.Refusal?.Message);
        return outcome.Value;
    }

    public static Refusal Refused<T>(this Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.IsRefused, "It was not refused.");
        return outcome.Refusal;
    }
}

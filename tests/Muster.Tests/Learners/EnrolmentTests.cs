using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Undoing;
using Muster.Tests.Databases;
using Muster.Tests.Imports;

namespace Muster.Tests.Learners;

public sealed class EnrolmentTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_change_of_memberships_or_assignments_is_a_change_of_the_learner_and_of_no_other(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var (kitchen, yard) = (await database.GroupAsync("Kitchen"), await database.GroupAsync("Yard"));
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire safety");
        var (ann, bo) = (await database.LearnerAsync("Ann", "Lee"), await database.LearnerAsync("Bo", "Ng", yard));
        var import = Guid.Empty;

        await ChangesAsync(async () => (await database.MoveAsync(ann.Id, kitchen)).Get());
        await ChangesAsync(async () => (await database.MoveAsync(ann.Id)).Get());
        await ChangesAsync(async () => (await database.MoveAsync(ann.Id, kitchen)).Get());
        await ChangesAsync(async () => await database.WithAsync(db => GroupEditing.RemoveAsync(db, database.Clock, "Bea", kitchen, Cancellation)));
        await ChangesAsync(async () => import = (await flow.ApplyAsync((await flow.UploadTextAsync(
            "First Name,Last Name,Email Address\nAnn,Lee,ann.lee@x.example\n", new ImportSetup { Existing = ExistingLearners.Update, Packages = [package] })).Id)).Id);
        await ChangesAsync(async () =>
        {
            await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Bea", import, Cancellation));
            await flow.WorkAsync(import);
        });

        async Task ChangesAsync(Func<Task> change)
        {
            var before = await RevisionsAsync();
            await change();
            var after = await RevisionsAsync();
            Assert.True(after.Ann > before.Ann);
            Assert.Equal(before.Bo, after.Bo);
        }

        Task<(long Ann, long Bo)> RevisionsAsync() => database.WithAsync(async db => (await RevisionAsync(db, ann.Id), await RevisionAsync(db, bo.Id)));
    }

    static Task<long> RevisionAsync(Muster.Persistence.MusterDb db, Guid id) => db.Learners.Where(l => l.Id == id).Select(l => l.Revision).SingleAsync(Cancellation);
}

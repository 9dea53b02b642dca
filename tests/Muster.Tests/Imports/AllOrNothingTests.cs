using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports;

public sealed class AllOrNothingTests
{
    const string Header = "First Name,Last Name,Email Address,Group\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task All_or_nothing_applies_nothing_when_one_row_is_bad(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("with-mistakes.csv", new ImportSetup { AllOrNothing = true });

        var refused = await flow.ConfirmAsync(import.Id);

        Assert.Equal("import.not_all_good", refused.Refusal?.Code);
        Assert.Equal(ImportStatus.Draft, (await flow.FindAsync(import.Id)).Status);
        Assert.Equal(0, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task All_or_nothing_takes_everything_back_when_a_late_row_has_changed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("whole-company.csv", new ImportSetup { AllOrNothing = true, Split = true });
        var previewed = (await flow.PreviewAsync(import.Id)).Seen;
        var last = (await flow.PreviewAsync(import.Id)).Rows[^1].Learner;
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + $"{last.FirstName},{last.LastName},{last.Email},\n")).Id);

        await flow.ConfirmAsync(import.Id, previewed);
        await flow.WorkAsync(import.Id);

        Assert.Equal(ImportStatus.Failed, (await flow.FindAsync(import.Id)).Status);
        Assert.Equal(1, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
        Assert.Equal(1, await database.WithAsync(db => db.ImportBatches.CountAsync(Cancellation)));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Previewing;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports;

public sealed class PreviewsTests
{
    const int Long = Previews.RowsAtOnce + 1;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_long_list_is_counted_in_the_background(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var import = await UploadAsync(database, Long);

        Assert.Null((await AskAsync(database, import.Id)).Summary);

        Assert.Equal(Long, (await UntilAsync(database, import.Id, s => s.Summary is not null)).Summary!.Totals.Create);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task When_the_directory_has_changed_the_older_count_is_shown_until_there_is_a_new_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var import = await UploadAsync(database, Long);
        var first = await UntilAsync(database, import.Id, s => s.Summary is not null);

        await database.WithAsync(db => GroupEditing.AddAsync(db, database.Clock, "Bea", "Kitchen", Cancellation));
        var older = await AskAsync(database, import.Id);
        var renewed = await UntilAsync(database, import.Id, s => !s.IsRenewing);

        Assert.Equal((true, first.Summary), (older.IsRenewing, older.Summary));
        Assert.True(renewed.Summary!.Revision > first.Summary!.Revision);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_was_counted_of_an_older_draft_is_not_shown(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var import = await UploadAsync(database, Long);
        await UntilAsync(database, import.Id, s => s.Summary is not null);

        await database.WithAsync(db => ImportDraft.LeaveOutAsync(db, import.Id, 2, true, Cancellation));

        Assert.Null((await AskAsync(database, import.Id)).Summary);
        Assert.Equal(1, (await UntilAsync(database, import.Id, s => s.Summary is not null)).Summary!.Totals.LeftOut);
    }

    [Fact]
    public async Task A_short_list_is_counted_at_once_and_as_the_directory_is()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var import = await UploadAsync(database, 3);
        await AskAsync(database, import.Id);
        await database.WithAsync(db => GroupEditing.AddAsync(db, database.Clock, "Bea", "Kitchen", Cancellation));

        var state = await AskAsync(database, import.Id);

        Assert.Equal((3, false), (state.Summary!.Totals.Create, state.IsRenewing));
    }

    static Task<Import> UploadAsync(TestDatabase database, int rows) => new ImportFlow(database).UploadTextAsync(
        "First Name,Last Name,Email Address\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"Ann,Lee,ann{i}@x.example\n")), new ImportSetup { Split = true });

    static Task<PreviewState> AskAsync(TestDatabase database, Guid id) => database.WithAsync(async db =>
    {
        using var opened = (await OpenedImport.OpenAsync(db, id, Cancellation))!;
        return await database.Services.GetRequiredService<Previews>().SummariseSoonAsync(opened, db, Cancellation);
    });

    // The test's own time limit ends it.
    static async Task<PreviewState> UntilAsync(TestDatabase database, Guid id, Func<PreviewState, bool> isSo)
    {
        while (true)
        {
            if (await AskAsync(database, id) is var state && isSo(state))
                return state;

            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
        }
    }
}

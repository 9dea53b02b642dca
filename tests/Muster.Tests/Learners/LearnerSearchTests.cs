using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Undoing;
using Muster.Learners;
using Muster.Paging;
using Muster.Tests.Databases;
using Muster.Tests.Imports;

namespace Muster.Tests.Learners;

public sealed class LearnerSearchTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Orders), MemberType = typeof(TestDatabase))]
    public async Task A_learner_is_found_by_how_words_of_the_name_or_the_address_begin(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddAsync(database, "Anna Maria", "van der Berg", "amb");
        await AddAsync(database, "Jean-Luc", "Lee-Smith", "jl.smith");
        await AddAsync(database, "Marianne", "Bergman", "other");

        Assert.Equal(["Marianne", "Anna Maria"], await FoundAsync(database, "mari"));
        Assert.Equal(["Marianne", "Anna Maria"], await FoundAsync(database, "BERG"));
        Assert.Equal(["Anna Maria"], await FoundAsync(database, "anna"));
        Assert.Equal(["Anna Maria"], await FoundAsync(database, "  der   anna "));
        Assert.Equal(["Jean-Luc"], await FoundAsync(database, "luc smi"));
        Assert.Equal(["Jean-Luc"], await FoundAsync(database, "lee-sm"));
        Assert.Equal(["Anna Maria"], await FoundAsync(database, "AMB@x"));
        Assert.Empty(await FoundAsync(database, "nna"));
        Assert.Empty(await FoundAsync(database, "anna bergman"));
    }

    [Theory, MemberData(nameof(TestDatabase.Orders), MemberType = typeof(TestDatabase))]
    public async Task Accents_and_case_make_no_difference(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddAsync(database, "Zoë", "Müller", "a");
        await AddAsync(database, "Ана", "Йорданова", "b");

        foreach (var text in new[] { "muller", "MÜLLER", "zoe", "Zoe\u0308 m", "ZOË" })
            Assert.Equal(["Zoë"], await FoundAsync(database, text));

        Assert.Equal(["Ана"], await FoundAsync(database, "йор"));
        Assert.Empty(await FoundAsync(database, "иор"));
    }

    [Theory, MemberData(nameof(TestDatabase.Orders), MemberType = typeof(TestDatabase))]
    public async Task What_means_something_to_a_database_is_text_to_look_for(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddAsync(database, "100%", "Sure_", "s");
        await AddAsync(database, "Ann", "O'Neil", "o");

        Assert.Equal(["100%"], await FoundAsync(database, "100% sure_"));
        Assert.Equal(["Ann"], await FoundAsync(database, "o'n"));
        Assert.Equal(["Ann"], await FoundAsync(database, "ann\0o"));

        foreach (var text in new[] { "%", "_nn", "a%n", "\\", "ann \\%", "'; --", "ann \ud800", "ann [a-z]*" })
            Assert.Empty(await FoundAsync(database, text));

        Assert.Equal(2, (await FoundAsync(database, " \0\t")).Count);
    }

    [Theory, MemberData(nameof(TestDatabase.Orders), MemberType = typeof(TestDatabase))]
    public async Task What_is_found_comes_by_name_in_pages_without_gap_or_repeat(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        foreach (var (last, address) in new[] { ("Lee", "a"), ("Le-Roy", "b"), ("Lee", "c"), ("Le Blanc", "d"), ("Éluard", "e"), ("LeB", "f"), ("Zee", "g") })
            await AddAsync(database, "Ann", last, address);

        List<LearnerRow> seen = [];
        NameCursor? after = null;

        do
        {
            var page = await database.WithAsync(db => LearnerPage.ReadAsync(db, new LearnerFilter("ann"), after, 2, Cancellation));
            seen.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(["Éluard", "Le Blanc", "Le-Roy", "LeB", "Lee", "Lee", "Zee"], seen.Select(r => r.LastName));
        Assert.Equal(7, seen.DistinctBy(r => r.Id).Count());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Another_name_is_found_instead_of_the_old_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddAsync(database, "Anna Maria", "van Lee", "ann");

        await database.WithAsync(async db => (await LearnerEditing.ChangeAsync(
            db,
            database.Clock,
            TestDirectory.Actor,
            await db.Learners.Select(l => l.Id).SingleAsync(Cancellation),
            new("Berta Luise", "von Orr", "ann@x.example"),
            revision: null,
            Cancellation)).Get());

        foreach (var gone in new[] { "anna", "maria", "van", "lee" })
            Assert.Empty(await FoundAsync(database, gone));

        foreach (var there in new[] { "berta", "luise", "von", "orr", "ann@" })
            Assert.Equal(["Berta Luise"], await FoundAsync(database, there));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_an_import_writes_is_found_and_what_its_undo_returns(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        await AddAsync(database, "Anna Maria", "van Lee", "ann");
        var setup = new ImportSetup { Existing = ExistingLearners.Update };

        var import = await flow.UploadTextAsync("First Name,Last Name,Email Address\nBerta Luise,von Orr,ann@x.example\nJo Cléo,Diaz,jo@x.example\n", setup);
        await flow.ApplyAsync(import.Id);

        Assert.Equal(["Berta Luise"], await FoundAsync(database, "luise orr"));
        Assert.Equal(["Jo Cléo"], await FoundAsync(database, "cleo"));
        Assert.Empty(await FoundAsync(database, "maria"));

        await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, TestDirectory.Actor, import.Id, Cancellation));
        await flow.WorkAsync(import.Id);

        Assert.Equal(["Anna Maria"], await FoundAsync(database, "maria lee"));
        Assert.Empty(await FoundAsync(database, "luise"));
        Assert.Empty(await FoundAsync(database, "cleo"));
        Assert.Equal(["lee", "maria"], await database.WithAsync(db => db.LearnerWords.Select(w => w.Word).OrderBy(w => w).ToListAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_group_is_searched(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var night = await database.GroupAsync("Night");
        await database.LearnerAsync("Ann", "Lee", night);
        await database.LearnerAsync("Bo", "Lee", night);
        await database.LearnerAsync("Ann", "Orr");

        var page = await database.WithAsync(db => LearnerPage.ReadAsync(db, new LearnerFilter("ann", night), null, 10, Cancellation));

        Assert.Equal("Lee", Assert.Single(page.Rows).LastName);
    }

    static async Task AddAsync(TestDatabase database, string firstName, string lastName, string address) =>
        (await database.WithAsync(db => LearnerEditing.AddAsync(
            db, database.Clock, TestDirectory.Actor, new(firstName, lastName, $"{address}@x.example"), Cancellation))).Get();

    static async Task<List<string>> FoundAsync(TestDatabase database, string text) =>
        [.. (await database.WithAsync(db => LearnerPage.ReadAsync(db, new LearnerFilter(text), null, 10, Cancellation))).Rows.Select(r => r.FirstName)];
}

using Microsoft.EntityFrameworkCore;
using Muster.Imports.Saving;
using Muster.Outcomes;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Saving;

public sealed class SavedMappingsTests
{
    static readonly MappingContent Content = Saved.Content(("Surname", "Last Name"), ("Mail", "Email Address"));

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mapping_is_saved_renamed_and_deleted_and_the_audit_tells_all_three(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var saved = (await Saved.SaveAsync(database, " Payroll  export ", Content)).Get();
        Assert.Equal("Payroll export", saved.Name);

        (await database.WithAsync(db => SavedMappings.RenameAsync(db, database.Clock, TestDirectory.Actor, saved.Id, "Wages", Cancellation))).Get();
        Assert.Equal(saved.Id, (await NamedAsync(database, "WAGES")).Get().Id);
        Assert.Equal(saved.Id, (await NamedAsync(database, saved.Id.ToString())).Get().Id);
        Assert.Equal(MappingRefusals.Unknown.Code, (await NamedAsync(database, "Payroll export")).Refused().Code);

        (await database.WithAsync(db => SavedMappings.DeleteAsync(db, database.Clock, TestDirectory.Actor, saved.Id, Cancellation))).Get();

        Assert.Equal(MappingRefusals.Unknown, (await database.WithAsync(db => SavedMappings.DeleteAsync(db, database.Clock, TestDirectory.Actor, saved.Id, Cancellation))).Refused());
        var entries = await database.WithAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.Subject == saved.Id.ToString()).OrderBy(e => e.Number).ToListAsync(Cancellation));
        Assert.Equal(["mapping.save", "mapping.rename", "mapping.delete"], entries.Select(e => e.Action));
        Assert.Contains("{\"column\":\"Surname\",\"field\":\"Last Name\"}", entries[0].After, StringComparison.Ordinal);
        Assert.Contains("Wages", entries[2].Before, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_name_that_is_taken_is_replaced_only_where_that_was_said(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var saved = (await Saved.SaveAsync(database, "Payroll", Content)).Get();
        var other = Saved.Content(("Nachname", "Last Name"));

        Assert.Equal(RefusalCodes.NameTaken, (await Saved.SaveAsync(database, "PAY ROLL", other)).Refused().Code);
        Assert.Equal(saved.Id, (await Saved.SaveAsync(database, "PAYROLL", other, replacing: true)).Get().Id);

        var found = await Saved.FindAsync(database, saved.Id);
        Assert.Equal(("PAYROLL", "Nachname"), (found.Name, Assert.Single(found.Content.Columns).Header));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Of_several_saved_at_once_under_one_name_one_is_kept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Saved.SaveAsync(database, "Payroll", Content)));

        Assert.Single(outcomes, o => !o.IsRefused);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task They_are_listed_by_name_a_page_at_a_time(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        foreach (var name in new[] { "Charlie", "alpha", "Bravo" })
            (await Saved.SaveAsync(database, name, Content)).Get();

        var first = await database.WithAsync(db => SavedMappings.PageAsync(db, null, 2, Cancellation));
        var second = await database.WithAsync(db => SavedMappings.PageAsync(db, first.Next, 2, Cancellation));

        Assert.Equal(["alpha", "Bravo", "Charlie"], first.Rows.Concat(second.Rows).Select(m => m.Name));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_mapping_cannot_take_the_name_of_another()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        (await Saved.SaveAsync(database, "Payroll", Content)).Get();
        var other = (await Saved.SaveAsync(database, "Agency", Content)).Get();

        Assert.Equal(RefusalCodes.NameTaken, (await database.WithAsync(db => SavedMappings.RenameAsync(db, database.Clock, TestDirectory.Actor, other.Id, "payroll", Cancellation))).Refused().Code);
        Assert.Equal(RefusalCodes.NameMissing, (await Saved.SaveAsync(database, " ", Content)).Refused().Code);
        Assert.Equal(RefusalCodes.NameTooLong, (await Saved.SaveAsync(database, new string('a', 101), Content)).Refused().Code);
        Assert.False((await database.WithAsync(db => SavedMappings.PutAsync(db, database.Clock, TestDirectory.Actor, other.Id, "AGENCY", Content, Cancellation))).IsRefused);
    }

    static Task<Outcome<SavedMapping>> NamedAsync(TestDatabase database, string name) => database.WithAsync(db => SavedMappings.NamedAsync(db, name, Cancellation));
}

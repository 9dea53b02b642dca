using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Saving;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Saving;

/// <summary>Mappings made in a test.</summary>
static class Saved
{
    public const string List = "Surname,Given,Work mail,Dept,Notes\nLee,Ann,ann@x.example,Nursing,x\n";

    public static readonly ImportFields Fields = new([], "en-GB");

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static MappingContent Content(params (string? Header, string? Field)[] columns) => new(
        [.. columns.Select((c, i) => new SavedColumn(c.Header, i + 1, SavedField.Of(c.Field is null ? null : Fields.Named(c.Field))))], ReadingOptions.FindOut, []);

    public static FileReading Reading(string text, ReadingOptions? options = null)
    {
        Assert.True(ListTable.TryOpen(ListSource.FromBytes("list.csv", System.Text.Encoding.UTF8.GetBytes(text)), options ?? ReadingOptions.FindOut, ReadingBudget.Default, out var table, out var problem, Cancellation), problem?.Message);
        return table.Reading;
    }

    public static MappingFit Fit(this MappingContent content, string list, ReadingOptions? options = null) =>
        MappingFit.Of(new(null, "Payroll", content), Reading(list, options), Fields, ImportPurpose.Enrol).Get();

    public static IEnumerable<string?> FieldKeysOf(this MappingFit fit) => fit.Choices.Select(c => c.Field);

    /// <summary>Maps a draft by hand.</summary>
    public static Task<Import> MapAsync(TestDatabase database, Guid id, params (string Column, string? Field)[] columns) => database.WithAsync(async db =>
        (await DraftMapping.GiveAsync(db, id, new SaidOfColumns { Columns = columns.ToDictionary(c => c.Column, c => c.Field) }, (_, _) => new List<NewField>(), Cancellation)).Get());

    public static Task<Outcome<SavedMapping>> SaveAsync(TestDatabase database, string name, MappingContent content, bool replacing = false) =>
        database.WithAsync(db => SavedMappings.SaveAsync(db, database.Clock, TestDirectory.Actor, name, content, replacing, Cancellation));

    /// <summary>Saves how a draft is mapped.</summary>
    public static async Task<SavedMapping> SaveDraftAsync(TestDatabase database, string name, Guid id) =>
        (await SaveAsync(database, name, await ContentOfAsync(database, id))).Get();

    public static Task<MappingContent> ContentOfAsync(TestDatabase database, Guid id) => database.WithAsync(async db =>
    {
        using var opened = (await OpenedImport.OpenAsync(db, id, Cancellation))!;
        return MappingToSave.Of(opened.Plan!).Get();
    });

    public static Task<Outcome<Import>> UseAsync(TestDatabase database, Guid id, SavedMapping mapping) =>
        database.WithAsync(db => DraftMapping.GiveAsync(db, id, NamedMapping.Of(mapping), Cancellation));

    public static Task<SavedMapping> FindAsync(TestDatabase database, Guid id) => database.WithAsync(db => db.SavedMappings.AsNoTracking().SingleAsync(m => m.Id == id, Cancellation));
}

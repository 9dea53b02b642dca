using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Mapping;

public sealed class RememberedSuggestionTests
{
    const string List = "Wer,Wie,Wo\nAnn,Lee,ann@x.example\n";

    static readonly IReadOnlyList<ColumnChoice> Given =
        [new(1, FieldKeys.FirstName, MappingHow.Given), new(2, FieldKeys.LastName, MappingHow.Given), new(3, FieldKeys.Email, MappingHow.Given)];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void What_was_chosen_before_goes_before_what_the_headers_say()
    {
        var choices = Suggest(["First Name", "Last Name"], [new(1, FieldKeys.LastName, MappingHow.Given, ClearBlank: true), new(2, null, MappingHow.None)]);

        Assert.Equal([new(1, FieldKeys.LastName, MappingHow.Remembered, ClearBlank: true), new(2, null, MappingHow.Remembered)], choices);
    }

    [Fact]
    public void A_choice_for_a_custom_field_that_is_gone_is_not_remembered() =>
        Assert.Equal([FieldKeys.FirstName, FieldKeys.LastName], Suggest(["First Name", "Last Name"], [new(1, FieldKeys.LastName, MappingHow.Given), new(2, CustomValueField.KeyOf(Guid.NewGuid()), MappingHow.Given)]).Fields());

    [Theory]
    [InlineData("First Name|Email", "first name|EMAIL", true)]
    [InlineData("First Name|Email", " First  Name|Email\u00a0", true)]
    [InlineData("First Name|Email", "Email|First Name", false)]
    [InlineData("First Name|Email", "First Name|Email|", false)]
    [InlineData("First Name|Email", "First Name", false)]
    public void Headers_are_the_same_in_the_same_order_ignoring_case_and_stray_blanks(string one, string other, bool same) =>
        Assert.Equal(same, RememberedMapping.HashOf(one.Split('|')).SequenceEqual(RememberedMapping.HashOf(other.Split('|'))));

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mapping_is_remembered_once_its_import_is_done(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        await flow.UploadTextAsync(List, new ImportSetup { Mapping = Given });
        Assert.All(await ChoicesAsync(database, await flow.UploadTextAsync(List)), c => Assert.NotEqual(MappingHow.Remembered, c.How));

        await flow.ApplyAsync((await flow.UploadTextAsync(List, new ImportSetup { Mapping = Given })).Id);

        var choices = await ChoicesAsync(database, await flow.UploadTextAsync("WER,Wie,Wo\nBo,Ng,bo@x.example\n"));
        Assert.Equal(Given.Select(c => c with { How = MappingHow.Remembered }), choices);

        var changed = new List<ColumnChoice> { Given[0] with { Field = FieldKeys.LastName }, Given[1] with { Field = FieldKeys.FirstName }, Given[2] };
        await flow.ApplyAsync((await flow.UploadTextAsync(List, new ImportSetup { Mapping = changed, Existing = ExistingLearners.Update })).Id);
        Assert.Equal([FieldKeys.LastName, FieldKeys.FirstName, FieldKeys.Email], (await ChoicesAsync(database, await flow.UploadTextAsync(List))).Fields());
    }

    static IReadOnlyList<ColumnChoice> Suggest(string[] headers, IReadOnlyList<ColumnChoice> remembered) =>
        MappingSuggestion.Suggest(headers, hasHeader: true, [.. headers.Select(_ => (IReadOnlyList<string>)[])], new ImportFields(Array.Empty<CustomField>(), "en-GB"), remembered);

    static Task<IReadOnlyList<ColumnChoice>> ChoicesAsync(TestDatabase database, Import import) => database.WithAsync(async db =>
    {
        using var opened = await OpenedImport.OpenAsync(db, import.Id, Cancellation);
        return opened!.Plan!.Mapping.Choices;
    });
}

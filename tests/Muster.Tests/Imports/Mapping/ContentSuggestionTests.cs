using Muster.Imports.Fields;
using Muster.Imports.Mapping;

namespace Muster.Tests.Imports.Mapping;

public sealed class ContentSuggestionTests
{
    static readonly string[] First = ["Column 1", "Ann", "Bo", "Cy", "Di", "Ed", "Flo"];
    static readonly string[] Last = ["Column 2", "Lee", "Ng", "O'Neil", "Ray", "Kerr-Hill", "de Boer"];
    static readonly string[] Email = ["Column 3", "ann@x.example", "bo@x.example", "cy@x.example", "<di@x.example>", "mailto:ed@x.example", "flo"];
    static readonly string[] Ward = ["Column 4", "Ward 1", "Ward 2", "Ward 1", "Ward 2", "Ward 1", "Ward 2"];

    [Fact]
    public void Without_a_header_the_cells_tell()
    {
        var choices = Suggested.ForCells(hasHeader: false, First, Last, Email, Ward);

        Assert.Equal([FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email, null], choices.Fields());
        Assert.Equal([MappingHow.Content, MappingHow.Content, MappingHow.Content, MappingHow.None], choices.Select(c => c.How));
    }

    [Fact]
    public void Without_a_header_the_made_up_names_of_columns_tell_nothing() =>
        Assert.Equal([null, null], Suggested.ForCells(hasHeader: false, ["First Name", "1"], ["Last Name", "2"]).Fields());

    [Fact]
    public void A_header_that_says_nothing_leaves_it_to_the_cells() =>
        Assert.Equal([FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email], Suggested.ForCells(hasHeader: true, ["First Name", .. First[1..]], ["Last Name", .. Last[1..]], ["Kontaktdaten", .. Email[1..]]).Fields());

    [Fact]
    public void A_header_goes_before_the_cells() =>
        Assert.Equal([FieldKeys.Email, null], Suggested.ForCells(hasHeader: true, ["Email", "unknown", "none"], ["Manager", "ann@x.example", "bo@x.example"]).Fields());

    [Fact]
    public void Full_names_are_told_by_their_words() =>
        Assert.Equal([FieldKeys.Email, FieldKeys.FullName], Suggested.ForCells(hasHeader: false, Email, ["Column 2", "Ann Lee", "Ng, Bo", "Cy O'Neil", "Di Ray", "Ed Kerr-Hill", "Flo de Boer"]).Fields());

    [Fact]
    public void Two_columns_of_addresses_are_left_open()
    {
        string[] other = ["Column 4", "al@y.example", "bl@y.example", "cl@y.example", "dl@y.example", "el@y.example"];

        Assert.DoesNotContain(FieldKeys.Email, Suggested.ForCells(hasHeader: false, First, Last, Email, other).Fields());
    }

    [Fact]
    public void An_address_that_repeats_is_a_managers()
    {
        string[] manager = ["Column 4", "bea@x.example", "bea@x.example", "bea@x.example", "bea@x.example", "max@x.example", "max@x.example"];

        Assert.Equal([FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email, null], Suggested.ForCells(hasHeader: false, First, Last, Email, manager).Fields());
    }

    [Fact]
    public void Four_cells_in_five_have_to_look_like_addresses()
    {
        string[] addresses = [.. Enumerable.Range(1, 8).Select(i => $"ann{i}@x.example")];

        Assert.Equal([FieldKeys.Email], Suggested.ForCells(hasHeader: false, ["", .. addresses, "ann", "bo"]).Fields());
        Assert.Equal([null], Suggested.ForCells(hasHeader: false, ["", .. addresses[1..], "ann", "bo"]).Fields());
    }

    [Fact]
    public void Names_that_are_apart_or_three_columns_of_them_are_left_open()
    {
        Assert.Equal([null, FieldKeys.Email, null], Suggested.ForCells(hasHeader: false, First, Email, Last).Fields());
        Assert.Equal([null, null, null, FieldKeys.Email], Suggested.ForCells(hasHeader: false, First, Last, ["Column 3", "Oslo", "Rome", "Bonn", "Bern", "Lyon", "Cork"], Email).Fields());
    }
}

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

    [Fact]
    public void Addresses_tell_the_columns_of_the_names_they_are_made_of()
    {
        string[] city = ["Column 1", "Oslo", "Rome", "Bonn", "Bern"];
        string[] last = ["Column 2", "Lee", "Nguyen", "O'Neil", "Ray"];
        string[] first = ["Column 3", "Anna", "Boris", "Cyril", "Diana"];
        string[] email = ["Column 4", "anna.lee@x.example", "boris.nguyen2@x.example", "cyril_oneil@x.example", "diana.ray@x.example"];

        Assert.Equal([null, FieldKeys.LastName, FieldKeys.FirstName, FieldKeys.Email], Suggested.ForCells(hasHeader: false, city, last, first, email).Fields());
    }

    [Fact]
    public void Addresses_tell_a_full_name_from_a_group_of_two_words()
    {
        string[] group = ["Column 1", "Night Shift", "Front Desk", "Day Care", "Main Kitchen"];
        string[] name = ["Column 2", "Anna Lee", "Nguyen, Boris", "Cyril O'Neil", "Diana Ray"];
        string[] email = ["Column 3", "anna.lee@x.example", "boris.nguyen2@x.example", "cyril_oneil@x.example", "diana.ray@x.example"];

        Assert.Equal([null, FieldKeys.FullName, FieldKeys.Email], Suggested.ForCells(hasHeader: false, group, name, email).Fields());
    }

    [Fact]
    public void The_first_letter_of_an_address_tells_the_first_name()
    {
        string[] email = ["Column 1", "alee@x.example", "bnguyen@x.example", "coneil@x.example", "dray@x.example"];
        string[] last = ["Column 2", "Lee", "Nguyen", "O'Neil", "Ray"];
        string[] city = ["Column 3", "Oslo", "Rome", "Bonn", "Bern"];
        string[] first = ["Column 4", "Anna", "Boris", "Cyril", "Diana"];

        Assert.Equal([FieldKeys.Email, FieldKeys.LastName, null, FieldKeys.FirstName], Suggested.ForCells(hasHeader: false, email, last, city, first).Fields());
    }

    [Fact]
    public void A_group_of_two_words_beside_two_names_is_no_full_name() =>
        Assert.DoesNotContain(FieldKeys.FullName, Suggested.ForCells(hasHeader: false, ["", "Ann", "Bo", "Cy"], ["", "Lee", "Ray", "Day"], ["", "p1@x.example", "p2@x.example", "p3@x.example"], ["", "Night Shift", "Front Desk", "Night Shift"]).Fields());
}

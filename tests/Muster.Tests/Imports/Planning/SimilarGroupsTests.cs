using CsCheck;
using Muster.Groups;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;

namespace Muster.Tests.Imports.Planning;

public sealed class SimilarGroupsTests
{
    static readonly Gen<string> Names = Gen.OneOf(Gen.String[Gen.Char["abc1 "], 1, 9].Select(n => n.Trim()).Where(n => n.Length > 0), Gen.OneOf("Nursing", "Nursng", "Ward 1", "Ward 2", "Night Shift"));

    [Theory]
    [InlineData("Nursng", "Nursing")]
    [InlineData("Nurisng", "Nursing")]
    [InlineData("nursings", "Nursing")]
    [InlineData("Nigth Shfit", "Night Shift")]
    [InlineData("Night & Shift", "Night Shift")]
    [InlineData("Ward1A2", null)]
    [InlineData("Kitchen", null)]
    [InlineData("Nrsg", null)]
    public void A_name_a_slip_or_two_away_is_similar(string name, string? similar) => Assert.Equal(similar, Find(name, "Nursing", "Night Shift", "Ward 1"));

    [Theory]
    [InlineData("Ward 2", "Ward 1")]
    [InlineData("Ward 21", "Ward 12")]
    [InlineData("Ward", "Ward 1")]
    [InlineData("Team B", "Team A")]
    [InlineData("Shift C", "Shift")]
    [InlineData("Unit III", "Unit II")]
    public void Names_that_differ_in_their_number_or_letter_are_two(string name, string known) => Assert.Null(Find(name, known));

    [Theory]
    [InlineData("HR", "IR")]
    [InlineData("ICU", "ITU")]
    public void Short_names_are_similar_to_nothing(string name, string known) => Assert.Null(Find(name, known));

    [Theory]
    [InlineData("Wrad 1", "Ward 1")]
    [InlineData("Taem A", "Team A")]
    public void A_slip_beside_the_same_number_or_letter_is_similar(string name, string known) => Assert.Equal(known, Find(name, known, "Ward 2", "Team B"));

    [Fact]
    public void The_nearest_is_named_and_among_equals_the_first_by_name()
    {
        Assert.Equal("Nursing", Find("Nursingg", "Nursings2", "Nursing", "Nurzings"));
        Assert.Equal("Catering", Find("Xatering", "Watering", "Catering"));
    }

    [Fact]
    public void What_is_known_of_nearness_follows_the_groups()
    {
        var groups = new KnownGroups([]);
        var similar = new SimilarGroups(groups, CensusOf());
        Assert.Null(similar.Find("Nursng"));

        groups.Add(new Group(Guid.NewGuid(), "Nursing", 1));

        Assert.Equal("Nursing", similar.Find("Nursng"));
    }

    [Fact]
    public void A_column_of_thousands_of_names_is_not_searched()
    {
        string[] many = [.. Enumerable.Range(0, 5_001).Select(i => $"{(char)('A' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}xxxxx")];

        Assert.Null(new SimilarGroups(new KnownGroups([new Group(Guid.NewGuid(), "Nursing", 1)]), CensusOf(many)).Find("Nursng"));
    }

    [Fact]
    public void Likeness_goes_both_ways() =>
        (from a in Names from b in Names select (a, b)).Where(t => Group.KeyOf(t.a) != Group.KeyOf(t.b) && Group.KeyOf(t.a).Length == Group.KeyOf(t.b).Length).Sample(t =>
            Find(t.a, t.b) is null == Find(t.b, t.a) is null);

    [Fact]
    public void No_name_is_similar_to_itself() => Names.Sample(name => Find(name, name) is null);

    static string? Find(string name, params string[] known) =>
        new SimilarGroups(new KnownGroups(known.Select(n => new Group(Guid.NewGuid(), n, 1))), CensusOf()).Find(name);

    static Census CensusOf(params string[] names)
    {
        var mapping = ListMapping.Of(["Group"], [new ColumnChoice(1, FieldKeys.Group, MappingHow.Given)], new ImportFields([], "en-GB"));
        return Census.Of(_ => names.Select((n, i) => new SheetRow(i + 2, [new Cell(n)], [], false)), mapping);
    }
}

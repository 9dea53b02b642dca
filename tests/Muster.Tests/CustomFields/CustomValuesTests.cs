using CsCheck;
using Muster.CustomFields;

namespace Muster.Tests.CustomFields;

public sealed class CustomValuesTests
{
    static readonly Guid[] Ids = [.. Enumerable.Range(0, 5).Select(_ => Guid.NewGuid())];

    static readonly Gen<KeyValuePair<Guid, string>[]> Values =
        Gen.Select(Gen.Int[0, 4], Gen.String[0, 5], (i, text) => KeyValuePair.Create(Ids[i], text)).Array[0, 8];

    [Fact]
    public void The_same_values_are_equal_in_any_order_and_have_the_same_text() =>
        Values.Select(v => v.DistinctBy(p => p.Key).ToArray()).Sample(values =>
        {
            var (one, other) = (CustomValues.Of(values), CustomValues.Of(values.Reverse()));

            Assert.Equal(one, other);
            Assert.Equal(one.ToJson(), other.ToJson());
            Assert.Equal(one.GetHashCode(), other.GetHashCode());
        });

    // A lone surrogate is no text, and JSON has no way to write it.
    [Fact]
    public void Values_come_back_from_their_text() =>
        Values.Where(v => !v.Any(p => p.Value.Any(char.IsSurrogate))).Sample(values => Assert.Equal(CustomValues.Of(values), CustomValues.FromJson(CustomValues.Of(values).ToJson())));

    [Fact]
    public void An_empty_value_is_none()
    {
        Assert.True(CustomValues.Of([KeyValuePair.Create(Ids[0], "")]).IsEmpty);
        Assert.Equal("{}", CustomValues.None.ToJson());
        Assert.Equal(CustomValues.None, CustomValues.FromJson("{}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void With_sets_one_value_and_takes_it_away_again(string? nothing)
    {
        var before = CustomValues.Of([KeyValuePair.Create(Ids[0], "007")]);
        var after = before.With(Ids[1], "day").With(Ids[0], "008");

        Assert.Equal(["008", "day"], [after[Ids[0]], after[Ids[1]]]);
        Assert.Equal("007", before[Ids[0]]);
        Assert.Equal(before, after.With(Ids[1], nothing).With(Ids[0], "007"));
        Assert.Null(after[Ids[2]]);
        Assert.NotEqual(before, after);
    }
}

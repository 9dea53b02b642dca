using CsCheck;
using Muster.Spelling;

namespace Muster.Tests.Spelling;

public sealed class EditDistanceTests
{
    static readonly Gen<string> Words = Gen.String[Gen.Char["abcd"], 0, 6];

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("nursing", "nursing", 0)]
    [InlineData("nursng", "nursing", 1)]
    [InlineData("nurssing", "nursing", 1)]
    [InlineData("nurzing", "nursing", 1)]
    [InlineData("nrusing", "nursing", 1)]
    [InlineData("gmial.con", "gmail.com", 2)]
    [InlineData("", "abc", 3)]
    [InlineData("ca", "abc", 3)]
    public void Insertions_deletions_substitutions_and_swaps_of_neighbours_count_one_each(string a, string b, int distance) =>
        Assert.Equal(distance, EditDistance.Between(a, b, 5));

    [Fact]
    public void A_distance_above_the_limit_comes_back_as_one_above_it() =>
        (from a in Words from b in Words from limit in Gen.Int[0, 4] select (a, b, limit)).Sample(t =>
            EditDistance.Between(t.a, t.b, t.limit) == Math.Min(Defined(t.a, t.b), t.limit + 1));

    [Fact]
    public void The_order_of_the_two_does_not_matter() =>
        (from a in Words from b in Words select (a, b)).Sample(t => EditDistance.Between(t.a, t.b, 8) == EditDistance.Between(t.b, t.a, 8));

    [Fact]
    public void Only_equal_texts_have_no_distance() =>
        (from a in Words from b in Words from limit in Gen.Int[0, 4] select (a, b, limit)).Sample(t =>
            EditDistance.Between(t.a, t.b, t.limit) == 0 == (t.a == t.b));

    [Fact]
    public void Texts_of_128_characters_are_compared_and_longer_ones_count_as_different()
    {
        var longest = new string('a', 128);

        Assert.Equal(1, EditDistance.Between(longest, longest[..127] + "b", 2));
        Assert.Equal(3, EditDistance.Between(longest + "a", longest + "b", 2));
    }

    // The definition, word for word and slow.
    static int Defined(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty)
            return a.Length + b.Length;

        var least = Math.Min(Math.Min(Defined(a[..^1], b), Defined(a, b[..^1])) + 1, Defined(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1));

        return a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1]
            ? Math.Min(least, Defined(a[..^2], b[..^2]) + 1)
            : least;
    }
}

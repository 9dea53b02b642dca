using CsCheck;
using Muster.Imports.Planning;

namespace Muster.Tests.Imports.Planning;

public sealed class SeenAddressesTests
{
    [Fact]
    public void The_first_line_of_each_address_is_kept()
    {
        var seen = new SeenAddresses(rows: 0);

        Assert.True(seen.TryAdd("ann@x.example", 2, out _));
        Assert.True(seen.TryAdd("bo@x.example", 3, out _));
        Assert.False(seen.TryAdd("ann@x.example", 4, out var first));
        Assert.Equal(2, first);
        Assert.False(seen.TryAdd("ann@x.example", 5, out first));
        Assert.Equal(2, first);
    }

    [Fact]
    public void It_knows_what_a_dictionary_would() =>
        Gen.String[Gen.Char["ab@üé例"], 0, 4].Array[0, 60].Sample(addresses =>
        {
            var (seen, model) = (new SeenAddresses(rows: 0), new Dictionary<string, int>());

            for (var line = 1; line <= addresses.Length; line++)
            {
                Assert.Equal(model.TryAdd(addresses[line - 1], line), seen.TryAdd(addresses[line - 1], line, out var first));
                Assert.True(first == 0 || first == model[addresses[line - 1]]);
            }
        });

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public void A_long_list_is_known_line_by_line(int rows)
    {
        var seen = new SeenAddresses(rows);

        for (var line = 1; line <= 10_000; line++)
            Assert.True(seen.TryAdd($"p{line}@x.example", line, out _));

        for (var line = 1; line <= 10_000; line++)
        {
            Assert.False(seen.TryAdd($"p{line}@x.example", line + 10_000, out var first));
            Assert.Equal(line, first);
        }
    }

    [Fact]
    public void The_longest_address_has_room() => Assert.True(new SeenAddresses(rows: 0).TryAdd(new string('例', 254), 1, out _));
}

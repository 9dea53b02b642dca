using Muster.Imports.Planning;

namespace Muster.Tests.Imports.Planning;

public sealed class AheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(23)]
    public void Every_item_comes_once_and_in_order(int items) =>
        Assert.Equal(Enumerable.Range(0, items), Ahead.Of(Enumerable.Range(0, items), most: 4));

    [Fact]
    public void No_more_is_taken_ahead_than_was_said()
    {
        var taken = 0;

        foreach (var item in Ahead.Of(Enumerable.Range(0, 100).Select(i => Interlocked.Increment(ref taken)), most: 4).Take(4))
            Assert.InRange(Volatile.Read(ref taken), item, 8);

        Assert.InRange(taken, 4, 8);
    }

    [Fact]
    public void What_goes_wrong_ahead_is_thrown_where_the_items_are_used()
    {
        var items = Ahead.Of(Enumerable.Range(0, 100).Select(i => i < 9 ? i : throw new InvalidOperationException("nine")), most: 4);

        Assert.Equal("nine", Assert.Throws<InvalidOperationException>(() => items.Count()).Message);
    }

    [Fact]
    public void Whoever_stops_early_closes_the_source_when_nothing_takes_from_it_any_more()
    {
        var (open, misused) = (true, false);

        IEnumerable<int> Items()
        {
            try
            {
                for (var i = 0; i < 100; i++)
                {
                    misused |= !open;
                    yield return i;
                }
            }
            finally
            {
                open = false;
            }
        }

        Assert.Equal(0, Ahead.Of(Items(), most: 4).First());
        Assert.False(open);
        Assert.False(misused);
    }
}

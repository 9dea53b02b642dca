using Muster.Imports;

namespace Muster.Tests.Imports;

public sealed class ReadAheadTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Items_are_taken_in_their_order_fewer_at_the_end_and_then_none()
    {
        await using var ahead = new ReadAhead<int>(_ => Enumerable.Range(0, 7), most: 2, Cancellation);

        Assert.Equal([0, 1, 2], await ahead.TakeAsync(3, Cancellation));
        Assert.Equal([3, 4, 5], await ahead.TakeAsync(3, Cancellation));
        Assert.Equal([6], await ahead.TakeAsync(3, Cancellation));
        Assert.Empty(await ahead.TakeAsync(3, Cancellation));
    }

    [Fact]
    public async Task What_reading_throws_is_thrown_at_who_takes_the_next()
    {
        await using var ahead = new ReadAhead<int>(_ => Broken(), most: 2, Cancellation);

        Assert.Equal([1], await ahead.TakeAsync(1, Cancellation));
        await Assert.ThrowsAsync<InvalidDataException>(() => ahead.TakeAsync(1, Cancellation));
    }

    [Fact]
    public async Task An_endless_sequence_is_not_read_on_when_nobody_takes_any_more()
    {
        var read = 0;

        await using (var ahead = new ReadAhead<int>(_ => Enumerable.Range(0, int.MaxValue).Select(i => read = i), most: 2, Cancellation))
            await ahead.TakeAsync(1, Cancellation);

        // One taken, two waiting, one in the reader's hand.
        Assert.InRange(read, 0, 3);
    }

    static IEnumerable<int> Broken()
    {
        yield return 1;
        throw new InvalidDataException();
    }
}

using Muster.Imports.Applying;

namespace Muster.Tests.Imports.Applying;

public sealed class WritingTurnsTests
{
    static readonly TimeSpan Short = WritingTurns.LongestWithout / 3;

    int _given;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_short_list_waits_for_nobody()
    {
        var turns = Turns();

        await turns.GiveAsync(Short, isLast: false, Cancellation);
        await turns.GiveAsync(Short, isLast: true, Cancellation);
        await turns.GiveAsync(WritingTurns.LongestWithout, isLast: true, Cancellation);

        Assert.Equal(0, _given);
    }

    [Fact]
    public async Task Others_write_whenever_they_were_kept_from_it_for_a_while()
    {
        var turns = Turns();

        for (var transactions = 0; transactions < 8; transactions++)
            await turns.GiveAsync(Short, isLast: false, Cancellation);

        await turns.GiveAsync(WritingTurns.LongestWithout, isLast: false, Cancellation);

        Assert.Equal(3, _given);
    }

    WritingTurns Turns() => new(_ =>
    {
        _given++;
        return Task.CompletedTask;
    });
}

namespace Muster.Mail.Sending;

/// <summary>Keeps a process from sending more in a minute than it should: mail servers shut out who hurries.</summary>
sealed class MailPace(int perMinute, TimeProvider clock)
{
    readonly TimeSpan _between = TimeSpan.FromMinutes(1) / perMinute;
    long? _last;

    /// <summary>Waits for the next mail's turn.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        // By the stopwatch: a clock that is set back by hours would hold all mail up for so long.
        if (_last is { } last && _between - clock.GetElapsedTime(last) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation);

        _last = clock.GetTimestamp();
    }
}

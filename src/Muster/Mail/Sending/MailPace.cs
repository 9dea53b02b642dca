namespace Muster.Mail.Sending;

/// <summary>Keeps a process from sending more in a minute than it should: mail servers shut out who hurries.</summary>
sealed class MailPace(int perMinute, TimeProvider clock)
{
    readonly TimeSpan _between = TimeSpan.FromMinutes(1) / perMinute;
    DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Waits for the next mail's turn.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        var wait = _next - clock.GetUtcNow();

        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation);

        _next = clock.GetUtcNow() + _between;
    }
}

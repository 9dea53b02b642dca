namespace Muster.Tests.Databases;

/// <summary>A clock whose time of day is set, as a person or NTP does, while what is measured and waited for goes its steady way.</summary>
public sealed class SetClock(TimeProvider steady) : TimeProvider
{
    long _ahead;

    public override long TimestampFrequency => steady.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => steady.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public override long GetTimestamp() => steady.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => steady.CreateTimer(callback, state, dueTime, period);

    /// <param name="by">Back where negative.</param>
    public void Jump(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}

namespace Muster.Tests;

/// <summary>A clock that stands until it is moved; what waits on it goes on when its time has come.</summary>
public sealed class ManualClock(DateTimeOffset now) : TimeProvider
{
    readonly Lock _lock = new();
    readonly List<Waiting> _timers = [];
    readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return now;
    }

    public void Advance(TimeSpan by)
    {
        List<Waiting> due;

        lock (_lock)
        {
            now += by;
            due = _timers.FindAll(t => t.DueAt <= now);
            _timers.RemoveAll(t => t.DueAt <= now);
        }

        due.ForEach(t => t.Ring());
    }

    /// <summary>Until something waits for this clock to move on.</summary>
    public Task WaitedForAsync(CancellationToken cancellation) => _asked.Task.WaitAsync(cancellation);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    sealed class Waiting(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);

                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;

                DueAt = clock.GetUtcNow() + dueTime;
                clock._timers.Add(this);
            }

            clock._asked.TrySetResult();
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

namespace Muster.Web.Tests;

/// <summary>A clock whose timers ring when the test says so.</summary>
sealed class TickingClock : TimeProvider
{
    event Action? Rings;

    public void Ring() => Rings?.Invoke();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        void Call() => callback(state);
        Rings += Call;
        return new Timer(() => Rings -= Call);
    }

    sealed class Timer(Action stop) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => stop();

        public ValueTask DisposeAsync()
        {
            stop();
            return ValueTask.CompletedTask;
        }
    }
}

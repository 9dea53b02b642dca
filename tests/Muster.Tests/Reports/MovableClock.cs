namespace Muster.Tests.Reports;

sealed class MovableClock(DateTimeOffset? from = null) : TimeProvider
{
    DateTimeOffset _now = from ?? new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}

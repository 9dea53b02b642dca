namespace Muster.Imports.Applying;

/// <summary>
/// Knows a lease that nobody renews by watching it, with this process's own stopwatch. The time in it is of whoever wrote it,
/// whose clock may have been hours ahead, or was set back since; nobody should wait for that.
/// </summary>
sealed class LeaseWatch(TimeProvider clock)
{
    volatile Dictionary<Guid, Seen> _seen = [];

    /// <summary>Looks at all that are running; to be called again and again.</summary>
    public void Look(IEnumerable<(Guid Import, string? Owner, DateTimeOffset? Until)> running)
    {
        var (before, now) = (_seen, clock.GetTimestamp());
        _seen = running.ToDictionary(r => r.Import, r => before.TryGetValue(r.Import, out var seen) && seen.Is(r.Owner, r.Until) ? seen : new Seen(r.Owner, r.Until, now));
    }

    /// <summary>It has been like this for longer than any living process leaves it, or longer than anybody pauses.</summary>
    public bool IsSilent(Guid import, string? owner, DateTimeOffset? until) =>
        _seen.TryGetValue(import, out var seen)
        && seen.Is(owner, until)
        && clock.GetElapsedTime(seen.Since) >= (owner is null ? ImportLease.LongestPause : ImportLease.Length);

    sealed record Seen(string? Owner, DateTimeOffset? Until, long Since)
    {
        public bool Is(string? owner, DateTimeOffset? until) => Owner == owner && Until == until;
    }
}

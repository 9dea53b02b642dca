namespace Muster.Imports.Applying;

/// <summary>
/// Lets others write between the transactions of long work, once they were kept from it for a while. A short list is through
/// before anybody would notice that it was in the way.
/// </summary>
sealed class WritingTurns(Func<CancellationToken, Task> letOthersWrite)
{
    public static readonly TimeSpan LongestWithout = TimeSpan.FromMilliseconds(250);

    TimeSpan _kept;

    /// <param name="took">The transaction that ended, from when it kept others waiting.</param>
    /// <param name="isLast">Nothing follows that others would have to wait for.</param>
    public async Task GiveAsync(TimeSpan took, bool isLast, CancellationToken cancellation)
    {
        _kept += took;

        if (isLast || _kept < LongestWithout)
            return;

        _kept = TimeSpan.Zero;
        await letOthersWrite(cancellation);
    }
}

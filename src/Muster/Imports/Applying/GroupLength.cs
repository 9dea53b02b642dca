namespace Muster.Imports.Applying;

/// <summary>
/// How many batches share a transaction: the more, the less each costs. It begins with one and doubles, so that after a
/// failure the batch that cannot be applied soon stands alone, and stops growing where others would wait too long: whoever
/// changes the directory waits for the transaction to end.
/// </summary>
sealed class GroupLength
{
    const int Most = 256;

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    public int Batches { get; private set; } = 1;

    /// <param name="took">The transaction of so many batches, commit included.</param>
    public void Adapt(TimeSpan took)
    {
        if (took > Longest)
            Batches = Math.Max(Batches / 2, 1);
        else if (took < Longest / 2)
            Batches = Math.Min(Batches * 2, Most);
    }
}

namespace Muster.Spelling;

/// <summary>
/// Optimal string alignment distance: insertions, deletions, substitutions, and swaps of two neighbours, each counted one
/// (Damerau 1964, without a second edit inside a swap).
/// </summary>
static class EditDistance
{
    const int LongestCompared = 128;

    /// <param name="limit">Distances above it all come back as limit + 1.</param>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > LongestCompared || b.Length > LongestCompared)
            return limit + 1;

        Span<int> beforeLast = stackalloc int[LongestCompared + 1];
        Span<int> last = stackalloc int[LongestCompared + 1];
        Span<int> row = stackalloc int[LongestCompared + 1];

        for (var j = 0; j <= b.Length; j++)
            last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;

            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);

                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);

                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit)
                return limit + 1;

            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[b.Length], limit + 1);
    }
}

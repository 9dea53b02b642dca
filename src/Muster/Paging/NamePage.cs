namespace Muster.Paging;

/// <summary>A page of a list by name.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record NamePage<T>(IReadOnlyList<T> Rows, NameCursor? Next)
{
    /// <param name="found">One more than the page holds, where there are more.</param>
    internal static NamePage<T> Of(List<T> found, int size, Func<T, NameCursor> cursorOf)
    {
        if (found.Count <= size)
            return new(found, null);

        var rows = found.GetRange(0, size);
        return new(rows, cursorOf(rows[^1]));
    }
}

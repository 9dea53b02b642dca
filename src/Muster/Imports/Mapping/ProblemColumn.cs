namespace Muster.Imports.Mapping;

/// <summary>The last column of the rejected rows that a receipt gives back: what was wrong with each. Uploaded again, it means nothing.</summary>
public static class ProblemColumn
{
    public const string Name = "Problem";

    /// <returns>How many columns are the list's own.</returns>
    public static int OwnColumns(IReadOnlyList<string> headers) => headers is [_, .., Name] ? headers.Count - 1 : headers.Count;
}

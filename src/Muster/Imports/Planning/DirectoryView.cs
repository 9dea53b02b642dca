namespace Muster.Imports.Planning;

/// <summary>What the directory knows of the people of one batch.</summary>
/// <param name="Learners">By address key.</param>
/// <param name="Removed">Revision at which an address left the directory, by address key.</param>
public sealed record DirectoryView(IReadOnlyDictionary<string, KnownLearner> Learners, IReadOnlyDictionary<string, long> Removed)
{
    public static readonly DirectoryView Empty = new(new Dictionary<string, KnownLearner>(), new Dictionary<string, long>());
}

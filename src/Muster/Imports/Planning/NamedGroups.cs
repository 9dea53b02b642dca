using Muster.Groups;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>What the group names of a list mean. They repeat from row to row, so each is looked for once.</summary>
sealed class NamedGroups(KnownGroups groups, SimilarGroups similar, UnknownGroups whereUnknown)
{
    // A column that was taken for groups may have another name in each row.
    const int MostKept = 5_000;

    readonly Dictionary<string, Meaning> _meanings = new(StringComparer.Ordinal);
    int _version;

    public Meaning this[string name]
    {
        get
        {
            if (_version != groups.Version || _meanings.Count > MostKept)
            {
                _meanings.Clear();
                _version = groups.Version;
            }

            if (!_meanings.TryGetValue(name, out var meaning))
                _meanings.Add(name, meaning = Of(name));

            return meaning;
        }
    }

    Meaning Of(string name) => groups.Named(name) is { } known ? new(known.Name, known, null) : new(name, null, Unknown(name));

    Problem Unknown(string name)
    {
        var near = similar.Find(name);

        if (whereUnknown == UnknownGroups.Reject)
            return Problem.Error(ProblemCodes.GroupUnknown, $"There is no group “{name}”.{(near is null ? " Create it first, or correct the name." : $" Is “{near}” meant?")}", "Group", name);

        return near is null
            ? Problem.Note(ProblemCodes.GroupNew, $"The group “{name}” is new and will be created.", "Group", name)
            : Problem.Warning(ProblemCodes.GroupSimilar, $"The group “{name}” is new, and nearly spelt like “{near}”. Is “{near}” meant?", "Group", name);
    }

    /// <param name="Name">The group's own spelling; of an unknown one the file's.</param>
    /// <param name="Unknown">What to say of a row that names it; null where the group is there.</param>
    public sealed record Meaning(string Name, Group? Known, Problem? Unknown);
}

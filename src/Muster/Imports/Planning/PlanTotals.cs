using Muster.Groups;

namespace Muster.Imports.Planning;

/// <summary>Everything that confirming would cause, counted.</summary>
public sealed class PlanTotals
{
    // Beyond so many the names are not kept: a list that names more does not mean groups.
    const int MostNewGroups = 5_000;

    readonly Dictionary<string, string> _newGroups = [];
    readonly SortedDictionary<string, int> _problems = new(StringComparer.Ordinal);

    public int Rows { get; private set; }

    public int Create { get; private set; }

    public int Update { get; private set; }

    public int Skip { get; private set; }

    public int Reject { get; private set; }

    /// <summary>Of the skipped rows, those that a person left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Updates with nothing to change.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Rows with a warning or an error.</summary>
    public int Flagged { get; private set; }

    public int Restores { get; private set; }

    public int Memberships { get; private set; }

    public int Assignments { get; private set; }

    public int Attempts { get; private set; }

    public int AlreadyAssigned { get; private set; }

    /// <summary>Names of groups that rows to be applied would create.</summary>
    public IReadOnlyCollection<string> NewGroups => _newGroups.Values;

    /// <summary>More groups than anybody can mean: the list cannot be confirmed so.</summary>
    public bool HasTooManyNewGroups { get; private set; }

    /// <summary>How many problems of each code.</summary>
    public IReadOnlyDictionary<string, int> Problems => _problems;

    /// <param name="coursesOf">Courses in a version of a package.</param>
    public void Count(PlannedRow row, KnownGroups groups, Func<Guid, int> coursesOf)
    {
        Rows++;
        Create += row.Action == RowAction.Create ? 1 : 0;
        Update += row.Action == RowAction.Update ? 1 : 0;
        Skip += row.Action == RowAction.Skip ? 1 : 0;
        Reject += row.Action == RowAction.Reject ? 1 : 0;
        LeftOut += row.LeftOut ? 1 : 0;
        Flagged += row.IsFlagged ? 1 : 0;
        Restores += row.Restores ? 1 : 0;
        Memberships += row.Joins.Count;
        Assignments += row.Assigns.Count;
        Attempts += row.Assigns.Sum(p => coursesOf(p.VersionId));
        AlreadyAssigned += row.AlreadyAssigned;
        Unchanged += row is { Action: RowAction.Update, Restores: false, Changes.Count: 0, Joins.Count: 0, Assigns.Count: 0 } ? 1 : 0;

        foreach (var problem in row.Problems)
            _problems[problem.Code] = _problems.GetValueOrDefault(problem.Code) + 1;

        if (!row.Applies)
            return;

        foreach (var name in row.Joins)
        {
            if (groups.Named(name) is null)
                CountNew(name);
        }
    }

    void CountNew(string name)
    {
        var key = Group.KeyOf(name);

        if (_newGroups.Count < MostNewGroups)
            _newGroups.TryAdd(key, name);
        else
            HasTooManyNewGroups |= !_newGroups.ContainsKey(key);
    }
}

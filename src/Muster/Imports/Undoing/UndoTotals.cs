namespace Muster.Imports.Undoing;

/// <summary>What undoing an import would touch, counted, and the first of what it would leave.</summary>
public sealed class UndoTotals
{
    /// <summary>Rows and groups that are named; more are only counted.</summary>
    public const int MostNamed = 200;

    readonly List<UndoneRow> _kept = [];
    readonly List<string> _removedGroups = [];
    readonly List<UndoneGroup> _keptGroups = [];

    public int RemovedLearners { get; private set; }

    public int RestoredLearners { get; private set; }

    public int ReturnedValues { get; private set; }

    public int Withdrawn { get; private set; }

    public int RemovedGroups { get; private set; }

    /// <summary>Names of the first of them.</summary>
    public IReadOnlyList<string> NamedGroups => _removedGroups;

    public int KeptRows { get; private set; }

    public IReadOnlyList<UndoneRow> Kept => _kept;

    public int KeptGroups { get; private set; }

    public IReadOnlyList<UndoneGroup> NamedKeptGroups => _keptGroups;

    public void Count(UndoneRow row)
    {
        RemovedLearners += row.Removes ? 1 : 0;
        RestoredLearners += row.GoesBack ? 1 : 0;
        ReturnedValues += row.Returns.Count;
        Withdrawn += row.Withdraws.Count;

        if (row.Kept.Count == 0)
            return;

        KeptRows++;

        if (_kept.Count < MostNamed)
            _kept.Add(row);
    }

    public void Count(UndoneGroup group)
    {
        RemovedGroups += group.Kept is null ? 1 : 0;
        KeptGroups += group.Kept is null ? 0 : 1;

        if (group.Kept is null && _removedGroups.Count < MostNamed)
            _removedGroups.Add(group.Name);

        if (group.Kept is not null && _keptGroups.Count < MostNamed)
            _keptGroups.Add(group);
    }
}

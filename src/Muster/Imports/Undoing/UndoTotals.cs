namespace Muster.Imports.Undoing;

/// <summary>What undoing an import would touch, counted, and the first of what it would leave.</summary>
public sealed class UndoTotals
{
    /// <summary>Kept rows that are named; more are only counted.</summary>
    public const int MostNamed = 200;

    readonly List<UndoneRow> _kept = [];

    public int RemovedLearners { get; private set; }

    public int RestoredLearners { get; private set; }

    public int ReturnedValues { get; private set; }

    public int Withdrawn { get; private set; }

    public int KeptRows { get; private set; }

    public IReadOnlyList<UndoneRow> Kept => _kept;

    public void Count(UndoneRow row)
    {
        RemovedLearners += row.Removes ? 1 : 0;
        RestoredLearners += row.Returns.Count > 0 || row.Leaves.Count > 0 || row.ArchivesAgain || row.Restores ? 1 : 0;
        ReturnedValues += row.Returns.Count;
        Withdrawn += row.Withdraws.Count;

        if (row.Kept.Count == 0)
            return;

        KeptRows++;

        if (_kept.Count < MostNamed)
            _kept.Add(row);
    }
}

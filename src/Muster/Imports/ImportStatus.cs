namespace Muster.Imports;

/// <summary>Stored as numbers: do not reorder.</summary>
public enum ImportStatus
{
    Draft = 0,
    Confirmed = 1,
    Done = 2,
    Failed = 3,
    Undone = 4,
}

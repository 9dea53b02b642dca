namespace Muster.Training;

/// <summary>Stored as numbers: do not reorder. The partial unique index names Current as 0.</summary>
public enum AssignmentState
{
    Current = 0,
    Superseded = 1,
    Withdrawn = 2,
}

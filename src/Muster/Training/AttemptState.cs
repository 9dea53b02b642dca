namespace Muster.Training;

/// <summary>Stored as numbers: do not reorder.</summary>
public enum AttemptState
{
    NotStarted = 0,
    InProgress = 1,
    Completed = 2,
    Superseded = 3,
    Withdrawn = 4,
}

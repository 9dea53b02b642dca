namespace Muster.Training;

/// <summary>How far a learner is with an assignment. Stored as numbers: do not reorder.</summary>
public enum AssignmentProgress
{
    /// <summary>No course was begun.</summary>
    NotStarted = 0,

    /// <summary>A course was begun, and not all are completed.</summary>
    InProgress = 1,

    /// <summary>Every course is completed, passed or failed.</summary>
    Completed = 2,
}

namespace Muster.Imports;

/// <summary>What a re-assign list does with learners who have begun the training and not completed it.</summary>
public enum InProgress
{
    /// <summary>Their open attempts are superseded.</summary>
    Reassign,

    LeaveOut,
}

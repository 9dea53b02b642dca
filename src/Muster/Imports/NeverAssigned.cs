namespace Muster.Imports;

/// <summary>What a re-assign list does with learners who do not have the package.</summary>
public enum NeverAssigned
{
    /// <summary>They are assigned it for the first time.</summary>
    Assign,

    LeaveOut,
}

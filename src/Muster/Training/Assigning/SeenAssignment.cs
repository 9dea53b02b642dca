namespace Muster.Training.Assigning;

/// <summary>What somebody looked at before re-assigning.</summary>
/// <param name="Current">The current assignment; null where there was none.</param>
/// <param name="Revision">The directory's revision then: nothing newer may be superseded unseen. Null where only the assignment was looked at.</param>
public readonly record struct SeenAssignment(Guid? Current, long? Revision = null);

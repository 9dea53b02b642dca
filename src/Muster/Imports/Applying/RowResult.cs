namespace Muster.Imports.Applying;

/// <summary>What became of a row. Stored as numbers: do not reorder.</summary>
public enum RowResult
{
    Created = 0,
    Updated = 1,

    /// <summary>The learner was there already and stays as is, or the row is no learner.</summary>
    Skipped = 2,

    Rejected = 3,

    /// <summary>A person left the row out in the preview.</summary>
    LeftOut = 4,

    /// <summary>Skipped, because the directory changed after the preview.</summary>
    Changed = 5,

    Reassigned = 6,

    /// <summary>A learner who was there already got the package that the list is about.</summary>
    Assigned = 7,

    Archived = 8,
}

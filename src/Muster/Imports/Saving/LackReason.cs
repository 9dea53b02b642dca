namespace Muster.Imports.Saving;

public enum LackReason
{
    /// <summary>The list has no such column.</summary>
    NoColumn,

    /// <summary>The list has more or fewer columns of that header than the mapping knows.</summary>
    OtherNumber,

    /// <summary>The organisation has no such custom field.</summary>
    NoField,
}

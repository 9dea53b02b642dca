namespace Muster.Imports;

/// <summary>What a list of learners is for. Stored as numbers: do not reorder.</summary>
public enum ImportPurpose
{
    /// <summary>Creates and updates learners, and may assign packages to them.</summary>
    Enrol = 0,

    /// <summary>Assigns a package to learners that are there; who has it already is left alone.</summary>
    Assign = 1,

    /// <summary>Assigns a package anew, with fresh attempts; what was open is superseded.</summary>
    Reassign = 2,

    /// <summary>Archives learners.</summary>
    Archive = 3,
}

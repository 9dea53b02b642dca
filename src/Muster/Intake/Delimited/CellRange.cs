namespace Muster.Intake.Delimited;

enum CellForm
{
    /// <summary>Its text is as in the file.</summary>
    Plain,

    /// <summary>Its text follows an opening quote and holds escapes, or text after the closing quote.</summary>
    Quoted,

    /// <summary>No quote encloses it, and backslashes stand before some characters.</summary>
    Backslashed,
}

/// <summary>Where a cell stands in its record.</summary>
readonly record struct CellRange(int Start, int Length, CellForm Form = CellForm.Plain);

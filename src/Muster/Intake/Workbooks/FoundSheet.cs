using Muster.Intake.Tables;

namespace Muster.Intake.Workbooks;

/// <param name="Index">Its place in the workbook.</param>
/// <param name="Shape">The table in it; null where there is none.</param>
/// <param name="HoldsAnything">At least one cell is not blank.</param>
sealed record FoundSheet(int Index, string Name, bool Hidden, TableShape? Shape, Problems.Problem? Refusal, bool HoldsAnything, int HiddenRows)
{
    /// <summary>Its rows as they were read; null where they are too many to keep.</summary>
    public KeptSheet? Kept { get; init; }

    /// <summary>A cover page or a legend has text too; a list has addresses, or a header above columns.</summary>
    public bool HoldsList => Shape is { } shape && (shape.EmailColumn >= 0 || (shape.HeaderLine is not null && shape.Columns.Count > 1));
}

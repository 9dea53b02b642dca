using Muster.Intake.Tables;

namespace Muster.Intake.Workbooks;

/// <param name="Index">Its place in the workbook.</param>
/// <param name="Shape">The table in it, of a sheet that is not wanted only that of its first rows; null where there is none.</param>
/// <param name="HoldsAnything">At least one cell is not blank.</param>
sealed record FoundSheet(int Index, string Name, bool Hidden, TableShape? Shape, Problems.Problem? Refusal, bool HoldsAnything, int HiddenRows)
{
    /// <summary>Its rows as they were read; null where they are too many to keep.</summary>
    public KeptSheet? Kept { get; init; }

    /// <summary>A cover page or a legend has text too; a list has addresses, or a header above columns.</summary>
    public bool HoldsList => Shape is { } shape && (shape.EmailColumn >= 0 || (shape.HeaderLine is not null && shape.Columns.Count > 1));

    /// <summary>Beside a list of addresses a legend of two columns is none.</summary>
    public bool HoldsListLike(FoundSheet other) => HoldsList && (Shape!.EmailColumn >= 0 || other.Shape is not { EmailColumn: >= 0 });
}

namespace Muster.Intake.Workbooks;

/// <summary>A sheet's rows in memory, blank ones too.</summary>
/// <param name="Bytes">About what they take.</param>
sealed record KeptSheet(IReadOnlyList<(int Line, Cell[] Cells)> Rows, long Bytes);

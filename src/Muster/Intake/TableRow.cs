using Muster.Problems;

namespace Muster.Intake;

/// <summary>One data row of the table: as many cells as the table has columns.</summary>
/// <param name="Line">The line of the file on which the record starts; in a workbook the sheet's row. The first is 1.</param>
/// <param name="Problems">What reading found in this row, such as <c>row.short</c>.</param>
public readonly record struct TableRow(int Line, IReadOnlyList<Cell> Cells, IReadOnlyList<Problem> Problems);

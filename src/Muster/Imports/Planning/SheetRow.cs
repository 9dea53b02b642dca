using Muster.Intake;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>A row of the file with the person's corrections in it.</summary>
public readonly record struct SheetRow(int Line, IReadOnlyList<Cell> Cells, IReadOnlyList<Problem> Problems, bool LeftOut);

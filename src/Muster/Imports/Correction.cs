namespace Muster.Imports;

/// <summary>A cell that a person corrected in the preview, or a row left out.</summary>
/// <param name="Line">The row's line in the file.</param>
/// <param name="Column">From 1; <see cref="WholeRow"/> leaves the row out.</param>
/// <param name="Value">What the cell reads instead.</param>
public sealed record Correction(Guid ImportId, int Line, int Column, string Value)
{
    public const int WholeRow = 0;
    public const int ValueLength = 2000;

    public bool LeavesOut => Column == WholeRow;
}

using Muster.Outcomes;
using Muster.Problems;
using Muster.Spelling;

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

    /// <summary>Whether no cell may be made to read so: what a person wrote is never shortened for them.</summary>
    /// <param name="field">The one to name in the refusal.</param>
    /// <returns>Null where it may.</returns>
    public static Refusal? TooLong(string value, string? field = null) => TextLength.IsOver(value, ValueLength)
        ? Refusal.Invalid(ProblemCodes.ValueTooLong, $"A value has {ValueLength:N0} characters at most, this one has {TextLength.Of(value):N0}. Shorten it.", field)
        : null;
}

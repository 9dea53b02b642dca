using Muster.Problems;

namespace Muster.Imports.Replacing;

/// <summary>A value that rows stumble over, and what is probably meant by it.</summary>
/// <param name="Code">The problem's.</param>
/// <param name="Column">From 1.</param>
/// <param name="Field">The name of the field, or of the column where it fills none.</param>
/// <param name="Value">Of a suspicious address its domain, with the @; of garbled cells the first.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Meant">What it may be replaced with: one where that is likely, several to choose from, none where nothing is known.</param>
public sealed record ValueToSettle(string Code, int Column, string Field, string Value, int Rows, IReadOnlyList<string> Meant)
{
    /// <summary>What settles it for all rows.</summary>
    public Replacement With(string meant) => Code == ProblemCodes.TextGarbled ? Replacement.OfGarbled(Column) : new(Column, Value, meant);
}

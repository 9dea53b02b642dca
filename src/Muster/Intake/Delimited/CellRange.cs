namespace Muster.Intake.Delimited;

/// <summary>Where a cell stands in its record.</summary>
/// <param name="Escaped">Its raw text follows an opening quote and holds escapes, or text after the closing quote.</param>
readonly record struct CellRange(int Start, int Length, bool Escaped = false);

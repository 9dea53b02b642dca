namespace Muster.Imports;

/// <summary>Every cell of a column with exactly this text, once cleaned, reads as another. Of a group column: every name that is the same group.</summary>
/// <param name="Column">From 1.</param>
public sealed record Replacement(int Column, string From, string To);

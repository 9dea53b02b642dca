namespace Muster.Imports;

/// <summary>Every cell of a column with exactly this text, once cleaned, reads as another.</summary>
/// <param name="Column">From 1.</param>
public sealed record Replacement(int Column, string From, string To);

namespace Muster.Imports.Saving;

/// <summary>A replaced value as a mapping's file has it.</summary>
/// <param name="Column">The column's header.</param>
/// <param name="Number">From 1, of a column without a header of its own.</param>
/// <param name="From">What the list says.</param>
/// <param name="To">What it reads as; empty for a blank cell.</param>
/// <param name="Garbled">Instead of both: garbled text of the column reads as it was meant.</param>
public sealed record FileReplacement(string? Column = null, int? Number = null, string? From = null, string? To = null, bool? Garbled = null);

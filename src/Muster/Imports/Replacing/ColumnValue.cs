using Muster.Problems;

namespace Muster.Imports.Replacing;

/// <summary>One of the different values of a column.</summary>
/// <param name="Text">Cleaned, replacements and corrections in it; blank for blank cells. Of a group column one group's name.</param>
/// <param name="Rows">How many rows have it.</param>
/// <param name="Problem">The worst thing to say of it; null where nothing is.</param>
public sealed record ColumnValue(string Text, int Rows, Problem? Problem);

namespace Muster.Imports.Applying;

/// <summary>A batch as the mapping understands it.</summary>
/// <param name="Number">From 0.</param>
sealed record MappedBatch(int Number, MappedRow[] Rows);

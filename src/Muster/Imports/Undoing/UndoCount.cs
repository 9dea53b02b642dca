namespace Muster.Imports.Undoing;

/// <summary>How far the counting of what undoing touches is.</summary>
/// <param name="Totals">Null while it goes on.</param>
/// <param name="Batches">Batches looked at so far, of <paramref name="Of"/>.</param>
public sealed record UndoCount(UndoTotals? Totals, int Batches, int Of);

using Muster.Imports.Planning;
using Muster.Imports.Replacing;

namespace Muster.Imports.Previewing;

/// <summary>A preview counted, with what it takes to find its rows again without planning everything.</summary>
/// <param name="Revision">The directory's revision it was computed against; confirming names it.</param>
/// <param name="Batches">Of each batch, which kinds of rows it holds.</param>
public sealed record PreviewSummary(PlanTotals Totals, long Revision, IReadOnlyList<PreviewFilter> Batches)
{
    /// <summary>What may be settled once for all rows.</summary>
    public TroubledValues Troubled { get; init; } = new();
}

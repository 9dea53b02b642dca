namespace Muster.Imports.Previewing;

/// <summary>How far the preview of a list is.</summary>
/// <param name="Summary">Null until all rows are counted.</param>
/// <param name="Planned">How many rows are planned so far, where they are being counted.</param>
/// <param name="IsRenewing">The directory has changed since the summary, and the rows are being counted again.</param>
public sealed record PreviewState(PreviewSummary? Summary, int Planned, bool IsRenewing);

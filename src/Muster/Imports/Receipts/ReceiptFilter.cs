namespace Muster.Imports.Receipts;

/// <summary>Which rows of a receipt are asked for.</summary>
public enum ReceiptFilter
{
    All,

    /// <summary>Rows with a warning or an error, and rows skipped because the directory changed.</summary>
    Problems,
    Created,
    Updated,
    Skipped,
    Rejected,
    Reassigned,
    Assigned,
    Archived,

    /// <summary>Rejected, or skipped because the directory changed: what may be mended and uploaded again.</summary>
    NotApplied,
}

using Muster.Imports.Planning;

namespace Muster.Imports.Previewing;

/// <summary>Which rows of a preview are asked for. A batch keeps the set of those it holds.</summary>
[Flags]
public enum PreviewFilter
{
    None = 0,
    Create = 1,
    Update = 2,
    Skip = 4,
    Reject = 8,

    /// <summary>Rows with a warning or an error.</summary>
    Problems = 16,

    Reassign = 32,

    Assign = 64,

    Archive = 128,

    All = Create | Update | Skip | Reject | Reassign | Assign | Archive,
}

static class PreviewFilters
{
    public static PreviewFilter Of(PlannedRow row) =>
        (row.Action switch
        {
            RowAction.Create => PreviewFilter.Create,
            RowAction.Update => PreviewFilter.Update,
            RowAction.Skip => PreviewFilter.Skip,
            RowAction.Reassign => PreviewFilter.Reassign,
            RowAction.Assign => PreviewFilter.Assign,
            RowAction.Archive => PreviewFilter.Archive,
            _ => PreviewFilter.Reject,
        })
        | (row.IsFlagged ? PreviewFilter.Problems : PreviewFilter.None);
}

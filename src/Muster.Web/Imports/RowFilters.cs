using Muster.Imports.Previewing;
using Muster.Imports.Receipts;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Web.Imports;

/// <summary>The words in addresses that say which rows are asked for, the same before and after confirming.</summary>
static class RowFilters
{
    public const string All = "all";
    public const string Problems = "problems";
    public const string Create = "create";
    public const string Update = "update";
    public const string Reassign = "reassign";
    public const string Assign = "assign";
    public const string Archive = "archive";
    public const string Skip = "skip";
    public const string Reject = "reject";

    public static readonly Refusal Unknown = Refusal.Invalid(ProblemCodes.ValueInvalid, "Rows are filtered by all, problems, create, update, reassign, assign, archive, skip or reject.", "filter");

    /// <returns>Null where there is no such filter.</returns>
    public static PreviewFilter? OfPreview(string? filter) => filter switch
    {
        null or "" or All => PreviewFilter.All,
        Problems => PreviewFilter.Problems,
        Create => PreviewFilter.Create,
        Update => PreviewFilter.Update,
        Reassign => PreviewFilter.Reassign,
        Assign => PreviewFilter.Assign,
        Archive => PreviewFilter.Archive,
        Skip => PreviewFilter.Skip,
        Reject => PreviewFilter.Reject,
        _ => null,
    };

    /// <returns>Null where there is no such filter.</returns>
    public static ReceiptFilter? OfReceipt(string? filter) => filter switch
    {
        null or "" or All => ReceiptFilter.All,
        Problems => ReceiptFilter.Problems,
        Create => ReceiptFilter.Created,
        Update => ReceiptFilter.Updated,
        Reassign => ReceiptFilter.Reassigned,
        Assign => ReceiptFilter.Assigned,
        Archive => ReceiptFilter.Archived,
        Skip => ReceiptFilter.Skipped,
        Reject => ReceiptFilter.Rejected,
        _ => null,
    };
}

using Muster.Imports.Planning;

namespace Muster.Imports.Documents;

/// <summary>Rows by what becomes of them: of every list those four actions that it knows.</summary>
public static class ActionCounts
{
    public static IReadOnlyDictionary<string, int> Of(ImportPurpose purpose, PlanTotals totals) =>
        Of(purpose, totals.Create, totals.Update, totals.Reassign, totals.Assign, totals.Archive, totals.Skip, totals.Reject);

    public static IReadOnlyDictionary<string, int> Of(Import import) => Of(
        import.Purpose, import.Created, import.Updated, import.Reassigned, import.Assigned - import.Reassigned, import.Archived, import.Skipped, import.Rejected);

    public static IReadOnlyDictionary<string, int> Of(ImportRow import) => Of(
        import.Purpose, import.Created, import.Updated, import.Reassigned, import.Assigned - import.Reassigned, import.Archived, import.Skipped, import.Rejected);

    static Dictionary<string, int> Of(ImportPurpose purpose, int create, int update, int reassign, int assign, int archive, int skip, int reject)
    {
        var counts = purpose switch
        {
            ImportPurpose.Enrol => new Dictionary<string, int> { ["create"] = create, ["update"] = update },
            ImportPurpose.Archive => new Dictionary<string, int> { ["archive"] = archive },
            _ => new Dictionary<string, int> { ["reassign"] = reassign, ["assign"] = assign },
        };

        (counts["skip"], counts["reject"]) = (skip, reject);
        return counts;
    }
}

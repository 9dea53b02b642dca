using Muster.Imports.Documents;
using Muster.Web.Components;

namespace Muster.Web.Imports;

/// <summary>How many rows become what, as cards and as tabs. The actions' names are the words in addresses.</summary>
static class RowCounts
{
    /// <param name="counts">See <see cref="ActionCounts"/>.</param>
    /// <param name="isDone">It was done; otherwise it would be.</param>
    public static IReadOnlyList<(string Name, int Count, BadgeKind Kind)> Cards(IReadOnlyDictionary<string, int> counts, bool isDone) =>
        [.. counts.Select(c => (NameOf(c.Key, isDone), c.Value, KindOf(c.Key)))];

    /// <param name="flagged">Rows with a warning or an error.</param>
    public static IReadOnlyList<(string Filter, string Name, int Count)> Tabs(IReadOnlyDictionary<string, int> counts, int flagged, bool isDone) =>
    [
        (RowFilters.All, "All", counts.Values.Sum()),
        (RowFilters.Problems, "Problems", flagged),
        .. counts.Select(c => (c.Key, NameOf(c.Key, isDone), c.Value)),
    ];

    static string NameOf(string action, bool isDone) => action switch
    {
        RowFilters.Create => isDone ? "Created" : "Create",
        RowFilters.Update => isDone ? "Updated" : "Update",
        RowFilters.Reassign => isDone ? "Re-assigned" : "Re-assign",
        RowFilters.Assign => isDone ? "Assigned" : "Assign",
        RowFilters.Archive => isDone ? "Archived" : "Archive",
        RowFilters.Skip => isDone ? "Skipped" : "Skip",
        _ => isDone ? "Rejected" : "Reject",
    };

    static BadgeKind KindOf(string action) => action switch
    {
        RowFilters.Create or RowFilters.Assign => BadgeKind.Good,
        RowFilters.Update or RowFilters.Reassign => BadgeKind.Active,
        RowFilters.Archive => BadgeKind.Warning,
        RowFilters.Skip => BadgeKind.Neutral,
        _ => BadgeKind.Bad,
    };
}

using Microsoft.AspNetCore.Http.Extensions;
using Muster.Outcomes;
using Muster.Reports;
using Muster.Training;
using Muster.Web.Api;

namespace Muster.Web.Reports;

/// <summary>A report as an address says it, for pages, files and programs alike.</summary>
/// <param name="Membership">"today" (also where nothing is said) or "assignment".</param>
/// <param name="Group">An id, or "none" for learners in no group.</param>
/// <param name="Status">"not-started" (or "notStarted", as the API writes it elsewhere), "in-progress", "completed" or "overdue"; of the people only.</param>
public sealed record ReportQuery(string? Membership = null, string? Package = null, string? Group = null, string? Status = null)
{
    public const string AtAssignment = "assignment";
    public const string None = "none";
    const string TodayWord = "today";

    /// <summary>What cannot be read is refused, for it would count something else than was asked.</summary>
    public Outcome<ReportFilter> Filter()
    {
        if (!string.IsNullOrEmpty(Membership) && Membership is not (TodayWord or AtAssignment))
            return Refusal.Invalid(RefusalCodes.FilterInvalid, $"Membership is “{TodayWord}” or “{AtAssignment}”.", "membership");

        if (!TryId(Package, out var package))
            return Refusal.Invalid(RefusalCodes.FilterInvalid, "Package is the id of a package.", "package");

        if (Group == None)
            return new ReportFilter(MembershipOf, package, ReportFilter.NoGroup);

        return TryId(Group, out var group)
            ? new ReportFilter(MembershipOf, package, group)
            : Refusal.Invalid(RefusalCodes.FilterInvalid, $"Group is the id of a group, or “{None}”.", "group");
    }

    public Outcome<ReportPeopleFilter> PeopleFilter()
    {
        var filter = Filter();

        if (filter.IsRefused)
            return filter.Refusal;

        return AskedWord.TryRead<ReportStatus>(Status, out var status)
            ? new ReportPeopleFilter(filter.Value, status)
            : Refusal.Invalid(RefusalCodes.FilterInvalid, $"Status is one of {string.Join(", ", Enum.GetValues<ReportStatus>().Select(s => $"“{AskedWord.Of(s)}”"))}.", "status");
    }

    public string Page => Address("/reports");

    public string Csv => Address("/reports/training.csv");

    public string Xlsx => Address("/reports/training.xlsx");

    public string People(AssignmentCursor? after = null) => Address("/reports/people", after?.ToString());

    public string PeopleCsv => Address("/reports/people.csv");

    public string PeopleXlsx => Address("/reports/people.xlsx");

    /// <summary>The same question, of one line's people.</summary>
    public ReportQuery Of(Guid? package, Guid? group, ReportStatus? status) => this with
    {
        Package = package?.ToString() ?? Package,
        Group = group == ReportFilter.NoGroup ? None : group?.ToString() ?? Group,
        Status = status is { } s ? AskedWord.Of(s) : null,
    };

    /// <summary>The report that these people are behind.</summary>
    public ReportQuery Whole => this with { Package = null, Group = null, Status = null };

    ReportMembership MembershipOf => Membership == AtAssignment ? ReportMembership.Assignment : ReportMembership.Today;

    static bool TryId(string? text, out Guid? id)
    {
        var isId = Guid.TryParse(text, out var given);
        id = isId ? given : null;
        return isId || string.IsNullOrEmpty(text);
    }

    string Address(string path, string? after = null)
    {
        var query = new QueryBuilder();

        foreach (var (name, value) in new[] { ("membership", Membership), ("package", Package), ("group", Group), ("status", Status), ("after", after) })
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }

        return $"{path}{query}";
    }
}

using Muster.Reports;

namespace Muster.Web.Reports;

/// <param name="Status">Null for all that is assigned.</param>
public sealed record ReportPeopleFilter(ReportFilter Filter, ReportStatus? Status);

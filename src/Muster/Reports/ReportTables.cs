using Muster.Persistence;

namespace Muster.Reports;

static class ReportTables
{
    public static readonly BulkTable<ReportCell> Cells = new(
        "report_cells",
        3,
        new("membership", BulkType.Number, c => (int)c.Membership),
        new("package_id", BulkType.Id, c => c.PackageId),
        new("group_id", BulkType.Id, c => c.GroupId),
        new("not_started", BulkType.Number, c => c.NotStarted),
        new("in_progress", BulkType.Number, c => c.InProgress),
        new("completed", BulkType.Number, c => c.Completed),
        new("overdue", BulkType.Number, c => c.Overdue));
}

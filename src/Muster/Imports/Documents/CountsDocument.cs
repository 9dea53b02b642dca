using Muster.Imports.Planning;

namespace Muster.Imports.Documents;

public sealed record CountsDocument(int Create, int Update, int Skip, int Reject)
{
    public static CountsDocument Of(PlanTotals totals) => new(totals.Create, totals.Update, totals.Skip, totals.Reject);

    public static CountsDocument Of(Import import) => new(import.Created, import.Updated, import.Skipped, import.Rejected);
}

using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Persistence;
using Muster.Problems;

namespace Muster.Imports.Receipts;

/// <summary>The rows that were not applied, in the file's own columns plus "Problem": ready to mend and upload again.</summary>
public static class RejectedRowsCsv
{
    /// <summary>Of an import that was applied.</summary>
    public static async Task WriteAsync(MusterDb db, OpenedImport opened, TextWriter writer, CancellationToken cancellation)
    {
        if (opened.Plan is not { } plan)
            return;

        var rejected = Receipt.RowsAsync(db, opened.Import.Id, ReceiptFilter.NotApplied, after: 0, cancellation).Select(r => (r.Line, r.Problems));
        await WriteAsync(plan, rejected, writer, cancellation);
    }

    /// <param name="rejected">Lines and their problems, in the file's order.</param>
    public static async Task WriteAsync(ImportPlan plan, IAsyncEnumerable<(int Line, IReadOnlyList<Problem> Problems)> rejected, TextWriter writer, CancellationToken cancellation)
    {
        // A list that was mended once already has the column: what it said then is over.
        var columns = plan.Table.Reading.Columns;
        var own = ProblemColumn.OwnColumns(columns);
        DelimitedText.WriteRecord(writer, [.. columns.Take(own), ProblemColumn.Name], spreadsheetSafe: true);
        using var rows = plan.SheetRows(cancellation).GetEnumerator();

        // Both come in the file's order: one pass, and no list of either is held.
        await foreach (var (line, problems) in rejected.WithCancellation(cancellation))
        {
            while (rows.MoveNext())
            {
                if (rows.Current.Line != line)
                    continue;

                DelimitedText.WriteRecord(writer, [.. rows.Current.Cells.Take(own).Select(c => c.Text), Sentence(problems)], spreadsheetSafe: true);
                break;
            }
        }
    }

    static string Sentence(IReadOnlyList<Problem> problems) =>
        string.Join(" ", problems.Where(p => p.Severity != Severity.Note).Select(p => p.Field is null ? p.Message : $"{p.Field}: {p.Message}"));
}

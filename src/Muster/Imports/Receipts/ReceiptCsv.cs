using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Intake;
using Muster.Persistence;

namespace Muster.Imports.Receipts;

/// <summary>The receipt as a CSV: a line for every row of the import.</summary>
public static class ReceiptCsv
{
    static readonly string[] Header = ["Line", "Outcome", "First Name", "Last Name", "Email Address", "Group", "Problems"];
    static readonly string[] TrainingHeader = ["Line", "Outcome", "First Name", "Last Name", "Email Address", "Package", "Group", "Problems"];

    public static async Task WriteAsync(MusterDb db, Guid importId, TextWriter writer, CancellationToken cancellation)
    {
        var isTraining = await db.Imports.AnyAsync(i => i.Id == importId && (i.Purpose == ImportPurpose.Assign || i.Purpose == ImportPurpose.Reassign), cancellation);
        DelimitedText.WriteRecord(writer, isTraining ? TrainingHeader : Header);

        await foreach (var row in Receipt.RowsAsync(db, importId, ReceiptFilter.All, after: 0, cancellation))
            DelimitedText.WriteRecord(writer, Cells(row, isTraining), spreadsheetSafe: true);
    }

    public static string NameOf(RowResult result) => result switch
    {
        RowResult.LeftOut => "left out",
        RowResult.Changed => "skipped: changed since the preview",
        _ => result.ToString().ToLowerInvariant(),
    };

    static IEnumerable<string> Cells(RowOutcome row, bool isTraining) =>
    [
        row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
        NameOf(row.Result),
        row.FirstName,
        row.LastName,
        row.Email,
        .. isTraining ? [row.Package?.Name ?? ""] : Array.Empty<string>(),
        string.Join("; ", row.Groups),
        string.Join(" ", row.Problems.Select(p => p.Message)),
    ];
}

using Muster.Intake;
using Muster.Organisations;
using Muster.Persistence;

namespace Muster.Training.Annual;

/// <summary>Annual Training as a CSV whose columns can be uploaded again as a list to re-assign.</summary>
public static class AnnualCsv
{
    static readonly string[] Header = ["First Name", "Last Name", "Email Address", "Package", "Groups", "Last Assigned", "Last Completed", "Status"];

    /// <param name="asOf">Null for today in the organisation's time zone.</param>
    public static async Task WriteAsync(MusterDb db, TimeProvider clock, AnnualFilter filter, DateOnly? asOf, TextWriter writer, CancellationToken cancellation)
    {
        DelimitedText.WriteRecord(writer, Header);

        await foreach (var row in AnnualTraining.StreamAsync(db, clock, filter, asOf, cancellation))
            DelimitedText.WriteRecord(writer, Cells(row), spreadsheetSafe: true);
    }

    static IEnumerable<string> Cells(AnnualRow row) =>
    [
        row.Learner.FirstName,
        row.Learner.LastName,
        row.Learner.Email,
        row.Package,
        string.Join("; ", row.Learner.Groups),
        CalendarDay.Write(row.LastAssigned),
        row.LastCompleted is { } completed ? CalendarDay.Write(completed) : "",
        ProgressWords.Of(row.Status),
    ];
}

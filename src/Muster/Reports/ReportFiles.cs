using System.Globalization;
using Muster.Intake;
using Muster.Organisations;
using Muster.Persistence;
using Muster.Spreadsheets;
using Muster.Training;

namespace Muster.Reports;

/// <summary>A report, and the people behind it, as files for spreadsheets.</summary>
public static class ReportFiles
{
    static readonly string[] Header = ["Package", "Group", "Assigned", "Not Started", "In Progress", "Completed", "Overdue", "Share Completed"];
    static readonly string[] PeopleHeader = ["First Name", "Last Name", "Email Address", "Package", "Status", "Overdue", "Due", "Last Assigned", "Completed"];

    /// <summary>The lines of the groups, then those of the packages, in which everybody counts once.</summary>
    public static void WriteCsv(TrainingReport report, TextWriter writer)
    {
        DelimitedText.WriteRecord(writer, Header);

        foreach (var row in report.Rows.Concat(report.Packages))
            DelimitedText.WriteRecord(writer, Cells(row).Select(Plain), spreadsheetSafe: true);
    }

    public static void WriteXlsx(TrainingReport report, Stream stream)
    {
        using var sheet = new SheetWriter(stream, "Report", Header);

        foreach (var row in report.Rows.Concat(report.Packages))
            sheet.Write(Cells(row));
    }

    public static async Task WritePeopleCsvAsync(MusterDb db, TimeProvider clock, ReportFilter filter, ReportStatus? status, TextWriter writer, CancellationToken cancellation)
    {
        DelimitedText.WriteRecord(writer, PeopleHeader);

        await foreach (var person in ReportPeople.StreamAsync(db, clock, filter, status, cancellation))
            DelimitedText.WriteRecord(writer, Cells(person).Select(Plain), spreadsheetSafe: true);
    }

    /// <summary>As many as a sheet holds; the CSV has them all.</summary>
    public static async Task WritePeopleXlsxAsync(MusterDb db, TimeProvider clock, ReportFilter filter, ReportStatus? status, Stream stream, CancellationToken cancellation)
    {
        using var sheet = new SheetWriter(stream, "People", PeopleHeader);

        await foreach (var person in ReportPeople.StreamAsync(db, clock, filter, status, cancellation).Take(SheetWriter.MostRows - 1).WithCancellation(cancellation))
            sheet.Write(Cells(person));
    }

    static object?[] Cells(ReportRow row) =>
        [row.Package, row.Group, row.Tally.Assigned, row.Tally.NotStarted, row.Tally.InProgress, row.Tally.Completed, row.Tally.Overdue, row.Tally.CompletedShare];

    static object?[] Cells(ReportPerson person) =>
        [person.FirstName, person.LastName, person.Email, person.Package, ProgressWords.Of(person.Progress), person.IsOverdue ? "yes" : "no", person.DueOn, person.LastAssigned, person.CompletedOn];

    // A share keeps four digits, so that it can be counted on.
    static string Plain(object? value) => value switch
    {
        null => "",
        double share => share.ToString("0.####", CultureInfo.InvariantCulture),
        DateOnly date => CalendarDay.Write(date),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}

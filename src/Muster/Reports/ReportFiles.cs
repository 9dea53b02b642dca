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
    static readonly string[] Header = ["Package", "Counted", "Group", "Assigned", "Not Started", "In Progress", "Completed", "Overdue", "Share Completed"];
    static readonly string[] PeopleHeader = ["First Name", "Last Name", "Email Address", "Package", "Status", "Overdue", "Due", "Last Assigned", "Completed"];

    /// <summary>The lines of the groups, then those of the packages, in which everybody counts once. Of one group the two are the same, and written once.</summary>
    public static void WriteCsv(TrainingReport report, TextWriter writer)
    {
        DelimitedText.WriteRecord(writer, Header);

        foreach (var cells in Lines(report))
            DelimitedText.WriteRecord(writer, cells.Select(Plain), spreadsheetSafe: true);
    }

    public static void WriteXlsx(TrainingReport report, Stream stream)
    {
        using var sheet = new SheetWriter(stream, "Report", Header);

        foreach (var cells in Lines(report))
            sheet.Write(cells);
    }

    public static async Task WritePeopleCsvAsync(MusterDb db, TimeProvider clock, ReportFilter filter, ReportStatus? status, TextWriter writer, CancellationToken cancellation)
    {
        DelimitedText.WriteRecord(writer, PeopleHeader);

        await foreach (var person in ReportPeople.StreamAsync(db, clock, filter, status, cancellation))
            DelimitedText.WriteRecord(writer, Cells(person).Select(Plain), spreadsheetSafe: true);
    }

    /// <summary>As many as a sheet holds; where there are more, its last line says so, and that the CSV has them all.</summary>
    /// <param name="mostRows">The header included.</param>
    public static async Task WritePeopleXlsxAsync(
        MusterDb db, TimeProvider clock, ReportFilter filter, ReportStatus? status, Stream stream, CancellationToken cancellation, int mostRows = SheetWriter.MostRows)
    {
        using var sheet = new SheetWriter(stream, "People", PeopleHeader);
        var left = mostRows - 1;
        object?[]? next = null;

        await foreach (var person in ReportPeople.StreamAsync(db, clock, filter, status, cancellation))
        {
            if (next is not null && --left == 0)
            {
                sheet.Write(["A sheet holds no more lines, and there are more people: take the CSV, which has them all."]);
                return;
            }

            if (next is not null)
                sheet.Write(next);

            next = Cells(person);
        }

        if (next is not null)
            sheet.Write(next);
    }

    static IEnumerable<object?[]> Lines(TrainingReport report) =>
        report.Rows.Select(r => Cells(r, r.GroupId == ReportFilter.NoGroup ? "No group" : "Group", r.Group))
            .Concat(report.Filter.GroupId is null ? report.Packages.Select(r => Cells(r, "Everyone once", null)) : []);

    // A group may be called "Everyone": the column beside says what a line counts.
    static object?[] Cells(ReportRow row, string counted, string? group) =>
        [row.Package, counted, group, row.Tally.Assigned, row.Tally.NotStarted, row.Tally.InProgress, row.Tally.Completed, row.Tally.Overdue, row.Tally.CompletedShare];

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

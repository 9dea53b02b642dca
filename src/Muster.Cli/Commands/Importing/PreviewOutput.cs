using Muster.Cli.Databases;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Imports.Planning;
using Muster.Imports.Previewing;
using Muster.Imports.Receipts;
using Muster.Imports.Replacing;
using Muster.Problems;

namespace Muster.Cli.Commands.Importing;

/// <summary>Shows a preview: to a person as tables, to a script as JSON.</summary>
sealed class PreviewOutput(OpenDatabase database, ImportPlan plan)
{
    const int RowsShown = 10;
    const int ProblemRowsShown = 50;
    const int ValuesShown = 20;

    public async Task ShowAsync(PreviewSummary summary, CancellationToken cancellation)
    {
        ShowReading();
        ShowMapping(cancellation);

        var rows = await ImportPreview.RowsAsync(plan, database.Db, summary, PreviewFilter.All, after: 0, cancellation).Take(RowsShown).ToListAsync(cancellation);
        Terminal.Show(["Line", "", "First Name", "Last Name", "Email Address", "Group", .. OfNamed("Package")], rows.Select(Cells));

        if (summary.Totals.Rows > RowsShown)
            Terminal.Say($"… and {summary.Totals.Rows - RowsShown:N0} more rows.");

        await ShowProblemsAsync(summary, cancellation);
        ShowReplacements(summary, cancellation);

        if (PastDueDate.ProblemOf(plan.Setup, plan.Catalogue.Organisation, database.Clock) is { } past)
            Terminal.Say(past.Message);

        var totals = summary.Totals;
        Terminal.Say($"Rows: {totals.Rows:N0}. {ImportWords.Counts(plan.Setup.Purpose, totals)}");

        foreach (var sentence in ImportWords.Effects(plan, totals).Append(ImportWords.Mails(totals.Mails)))
            Terminal.Say(sentence);
    }

    public async Task ShowUnusableAsync(bool json, CancellationToken cancellation)
    {
        foreach (var problem in plan.Problems.Where(p => p.IsError))
            await Console.Error.WriteLineAsync(problem.Message);

        if (json)
        {
            await ImportDocument.WriteAsync(null, applied: false, plan, database.Clock, counts: null, plan.BatchCount, AsyncEnumerable.Empty<RowDocument>(), failure: null, cancellation);
            return;
        }

        ShowReading();
        ShowMapping(cancellation);
    }

    public Task WriteJsonAsync(PreviewSummary summary, CancellationToken cancellation) =>
        ImportDocument.WriteAsync(null, applied: false, plan, database.Clock, ActionCounts.Of(plan.Setup.Purpose, summary.Totals), plan.BatchCount, Rows(summary, PreviewFilter.All, cancellation).Select(r => RowDocument.Of(r, plan.Fields.CustomFields)), failure: null, cancellation);

    /// <summary>The rejected rows alone, in the file's own columns plus Problem.</summary>
    public async Task WriteProblemsAsync(string path, PreviewSummary summary, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(path, append: false);
        await RejectedRowsCsv.WriteAsync(plan, Rows(summary, PreviewFilter.Reject, cancellation).Select(r => (r.Line, r.Problems)), writer, cancellation);
    }

    IAsyncEnumerable<PlannedRow> Rows(PreviewSummary summary, PreviewFilter filter, CancellationToken cancellation) =>
        ImportPreview.RowsAsync(plan, database.Db, summary, filter, after: 0, cancellation);

    void ShowReading()
    {
        var reading = plan.Table.Reading;
        Terminal.Say($"{reading.Name}: {ImportWords.Count(reading.Rows, "row")}, {ImportWords.Count(reading.Columns.Count, "column")}. {string.Join(", ", reading.Findings.Select(f => $"{ImportWords.Of(f.Subject).ToLowerInvariant()} {f.Value}").Distinct())}.");
    }

    void ShowMapping(CancellationToken cancellation)
    {
        var sample = plan.SheetRows(cancellation).FirstOrDefault();

        Terminal.Show(
            ["Column", "Field", "Why", "First row"],
            plan.Mapping.Choices.Select(c => (string[])[
                plan.Table.Reading.Columns[c.Column - 1],
                plan.Fields.Find(c.Field)?.Name ?? "(left out)",
                ImportWords.Of(c, plan.Setup.Applied) ?? "",
                sample.Cells is null ? "" : sample.Cells[c.Column - 1].Text]));

        foreach (var (key, column) in plan.DateColumns(cancellation))
        {
            if (column.Words(plan.Catalogue.Organisation.Locale) is { } words)
                Terminal.Say($"Dates of {plan.Fields.Find(key)!.Name}: {words}");
        }
    }

    async Task ShowProblemsAsync(PreviewSummary summary, CancellationToken cancellation)
    {
        if (summary.Totals.Flagged == 0)
            return;

        var flagged = await Rows(summary, PreviewFilter.Problems, cancellation).Take(ProblemRowsShown).ToListAsync(cancellation);

        Terminal.Show(
            ["Line", "", "Field", "Value", "Problem"],
            flagged.SelectMany(r => r.Problems.Where(p => p.Severity != Severity.Note).Select(p => (string[])[
                Line(r), p.IsError ? "Rejected" : "Look", p.Field ?? "", p.Value ?? "", p.Message])));

        if (summary.Totals.Flagged > flagged.Count)
            Terminal.Say($"… and {summary.Totals.Flagged - flagged.Count:N0} more rows with problems; --problems OUT.csv writes the rejected ones to a file.");
    }

    void ShowReplacements(PreviewSummary summary, CancellationToken cancellation)
    {
        foreach (var replacement in plan.Setup.Replacements)
            Terminal.Say(ReplacementWords.Of(replacement, plan.Table.Reading.Columns));

        var toSettle = ValuesToSettle.Of(plan, summary.Troubled, cancellation).Where(v => v.Meant.Count > 0).Take(ValuesShown).ToList();

        if (toSettle.Count > 0)
            Terminal.Show(["Value to settle", "Rows", "Say"], toSettle.Select(v => (string[])[ReplacementWords.Why(v), v.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture), ReplacingGiven.OptionOf(v.With(v.Meant[0]), plan.Table.Reading.Columns)]));
    }

    string[] Cells(PlannedRow row) =>
        [Line(row), ImportWords.Of(row), row.Learner.FirstName, row.Learner.LastName, row.Learner.Email, string.Join("; ", row.Learner.Groups), .. OfNamed(row.Package?.Name ?? "")];

    // Where one package is chosen for all, it is said once.
    IEnumerable<string> OfNamed(string cell) => plan.Setup.NamesPackages ? [cell] : [];

    static string Line(PlannedRow row) => row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

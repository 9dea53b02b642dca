using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Intake.Encodings;
using Muster.Tests.Imports.Planning;

namespace Muster.Tests.Intake.Corpus;

/// <summary>What was made of a file of the corpus, against what must be.</summary>
/// <param name="Failures">What was asked, and what came instead.</param>
sealed record Verdict(CorpusFile File, IReadOnlyList<(string Asked, string Why)> Failures)
{
    public static readonly string[] Questions = ["opened", "encoding", "delimiter", "quote", "header", "cells", "lines", "problems", "mapping", "plan"];

    public static Verdict Of(CorpusFile file)
    {
        if (!ListTable.TryOpen(ListSource.FromBytes("list", file.Bytes), ReadingOptions.FindOut, ReadingBudget.Default, out var table, out var refusal, TestContext.Current.CancellationToken))
            return new(file, [("opened", refusal.Message)]);

        List<(string, string)> failures = [];
        var reading = table.Reading;
        var rows = table.Rows(TestContext.Current.CancellationToken).ToList();

        void Ask<T>(string question, T expected, T actual)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual))
                failures.Add((question, $"{expected} expected, not {actual}"));
        }

        if (!IsEncoding(file, reading.Encoding))
            failures.Add(("encoding", $"{file.Encoding} expected, not {reading.Encoding}"));

        Ask("delimiter", file.Delimiter, reading.Delimiter);
        Ask("quote", file.Quote, reading.Quote);
        Ask("header", (file.HeaderLine, Shown(Headers(file))), (reading.HeaderLine, Shown(reading.Columns)));
        Ask("lines", Shown(file.Rows.Select(r => $"{r.Line}")), Shown(rows.Select(r => $"{r.Line}")));

        foreach (var (meant, row) in file.Rows.Where(r => r.Problem is null).Select(r => (r, rows.FirstOrDefault(x => x.Line == r.Line))))
            Ask("cells", Shown(meant.Cells), Shown(row.Cells?.Select(c => c.Text) ?? []));

        foreach (var meant in file.Rows)
        {
            var codes = rows.FirstOrDefault(r => r.Line == meant.Line).Problems?.Where(p => p.Severity != Problems.Severity.Note).Select(p => p.Code).ToList() ?? [];

            if (meant.Problem is null ? codes.Count > 0 : meant.Problem.Length > 0 && !codes.Contains(meant.Problem))
                failures.Add(("problems", $"line {meant.Line}: {meant.Problem ?? "none"} expected, not {Shown(codes)}"));
        }

        Plan(file, table, failures);
        return new(file, failures);
    }

    static void Plan(CorpusFile file, ListTable table, List<(string, string)> failures)
    {
        var list = new PlannedList();
        var plan = list.PlanOf(table);
        var mapping = Shown(plan.Mapping.Choices.Select(c => c.Field ?? "-"));
        var meant = Shown(file.Fields.Select(f => f ?? "-"));

        if (file.Columns is not null && mapping != meant)
            failures.Add(("mapping", $"{meant} expected, not {mapping}"));

        if (mapping != meant || plan.Problems.Any(p => p.IsError))
            return;

        var planned = list.Rows(plan).ToDictionary(r => r.Line);
        var email = Array.IndexOf(file.Fields, Muster.Imports.Fields.FieldKeys.Email);

        foreach (var row in file.Rows.Where(r => r.Problem is null))
        {
            if (!planned.TryGetValue(row.Line, out var outcome) || outcome.Action != RowAction.Create || outcome.Learner.Email != row.Cells[email])
                failures.Add(("plan", $"line {row.Line}: {row.Cells[email]} is not created but {outcome?.Action}, {Shown(outcome?.Problems.Select(p => p.Message) ?? [])}"));
        }
    }

    // Sister encodings may agree on every byte of a list.
    static bool IsEncoding(CorpusFile file, string? found) =>
        found == file.Encoding || (found is not null && file.Text is not null && CodePages.Get(found).GetString(file.Bytes).TrimStart('\ufeff') == file.Text);

    static IEnumerable<string> Headers(CorpusFile file) =>
        Enumerable.Range(0, file.Fields.Length).Select(i => file.Columns is { } columns && columns[i].Length > 0 ? Cleaning.Clean(columns[i]) : $"Column {i + 1}");

    static string Shown(IEnumerable<string> texts) => string.Join(" ¦ ", texts.Select(t => t.Replace("\n", "⏎")));
}

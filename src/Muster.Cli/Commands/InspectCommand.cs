using System.CommandLine;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Imports.Fields;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Organisations;

namespace Muster.Cli.Commands;

/// <summary>Needs no database and knows no limit of rows.</summary>
sealed class InspectCommand : Command
{
    const int Samples = 3;

    readonly Argument<string> _file = FileArgument.New();
    readonly ReadingGiven _reading = new();
    readonly Option<bool> _csv = new("--csv") { Description = "Write the table that was found as CSV: RFC 4180, UTF-8, with its header." };

    public InspectCommand()
        : base("inspect", "Shows how a file is read.")
    {
        Add(_file);
        Add(JsonOption.Instance);
        Add(_csv);
        _reading.AddTo(this);
        Validators.Add(given =>
        {
            if (given.GetValue(JsonOption.Instance) && given.GetValue(_csv))
                given.AddError("--json and --csv exclude each other.");
        });
        SetAction(RunAsync);
    }

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var json = parsed.GetValue(JsonOption.Instance);
        var opened = ListFile.Open(parsed.GetRequiredValue(_file), _reading.Of(parsed), cancellation);

        if (opened.Table is not { } table)
            return await Complaint.AboutAsync(parsed, [opened.Refusal!], ExitCode.UnusableFile);

        if (parsed.GetValue(_csv))
        {
            await CsvOutput.WriteAsync(table, cancellation);
            return ExitCode.Fine;
        }

        var mapping = MappingOf(table, cancellation);

        if (json)
            await JsonOutput.WriteAsync(new { file = FileDocument.Of(table.Reading), problems = table.Problems.Select(ProblemDocument.Of), mapping }, cancellation);
        else
            Show(table, mapping, cancellation);

        return ExitCode.Fine;
    }

    // Without a database there are no custom fields, and nothing is remembered.
    static IReadOnlyList<MappingDocument> MappingOf(ListTable table, CancellationToken cancellation)
    {
        var fields = new ImportFields([], new Organisation().Locale);
        return MappingDocument.Of(table.Reading.Columns, ImportPlan.MappingOf(table, fields, remembered: null, cancellation), fields);
    }

    static void Show(ListTable table, IReadOnlyList<MappingDocument> mapping, CancellationToken cancellation)
    {
        var reading = table.Reading;
        Terminal.Say($"{reading.Name}: {reading.Rows} rows, {reading.Columns.Count} columns");
        Terminal.Show(["", "Read as", "Because", "If it is wrong"], reading.Findings.Select(f => new[] { ImportWords.Of(f.Subject), f.Value, f.Evidence, f.Overrule is { } overrule ? ReadingGiven.OptionOf(overrule) : "" }));

        var samples = table.Rows(cancellation).Take(Samples).ToList();

        Terminal.Show(
            ["Column", "Field", .. samples.Select(s => $"Line {s.Line}")],
            reading.Columns.Select((name, i) => (string[])[name, mapping.FirstOrDefault(m => m.Index == i + 1)?.Field ?? "", .. samples.Select(s => s.Cells[i].Text)]));

        foreach (var problem in table.Problems)
            Terminal.Say(problem.Message);
    }
}

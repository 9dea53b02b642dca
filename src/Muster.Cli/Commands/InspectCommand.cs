using System.CommandLine;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Imports.Fields;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Organisations;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Cli.Commands;

/// <summary>Needs no database and knows no limit of rows.</summary>
sealed class InspectCommand : Command
{
    const int Samples = 3;
    const int LongestShown = 100;

    readonly Argument<string> _file = FileArgument.New();
    readonly ReadingGiven _reading = new();
    readonly MappingGiven _mapping = new("Map the columns by a mapping's file.");
    readonly Option<bool> _csv = new("--csv") { Description = "Write the table that was found as CSV: RFC 4180, UTF-8, with its header." };

    public InspectCommand()
        : base("inspect", "Shows how a file is read.")
    {
        Add(_file);
        Add(JsonOption.Instance);
        Add(_csv);
        Add(_mapping.Option);
        _reading.AddTo(this);
        Validators.Add(given =>
        {
            if (given.GetValue(JsonOption.Instance) && given.GetValue(_csv))
                given.AddError("--json and --csv exclude each other.");

            if (given.GetValue(_mapping.Option) is { } mapping && !MappingGiven.IsFile(mapping))
                given.AddError("--mapping takes a mapping's file here, which ends in .json: inspect knows no database. Download one there, or with: muster mappings show NAME --json");
        });
        SetAction(RunAsync);
    }

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var json = parsed.GetValue(JsonOption.Instance);
        var given = parsed.GetValue(_mapping.Option) is { } path ? await InspectedMapping.FromFileAsync(path, cancellation) : null;

        if (given is { IsRefused: true })
            return await Complaint.AboutAsync(parsed, given.Refusal, ExitCode.UnusableFile);

        var (mapping, said) = (given?.Value, _reading.Of(parsed));
        var opened = ListFile.Open(parsed.GetRequiredValue(_file), mapping?.ReadingOver(said) ?? said, cancellation);

        if (opened.Table is not { } table)
            return await Complaint.AboutAsync(parsed, [opened.Refusal!], ExitCode.UnusableFile);

        if (parsed.GetValue(_csv))
        {
            await CsvOutput.WriteAsync(table, cancellation);
            return ExitCode.Fine;
        }

        var mapped = mapping is null ? Suggested(table, cancellation) : mapping.Map(table.Reading);

        if (mapped.IsRefused)
            return await Complaint.AboutAsync(parsed, mapped.Refusal, ExitCode.UnusableFile);

        var (documents, lacking) = mapped.Value;
        List<Problem> problems = [.. table.Problems, .. lacking];

        if (json)
            await JsonOutput.WriteAsync(new { file = FileDocument.Of(table.Reading), problems = problems.Select(ProblemDocument.Of), mapping = documents }, cancellation);
        else
            Show(table, documents, problems, cancellation);

        return ExitCode.Fine;
    }

    // Without a database there are no custom fields, and nothing is remembered.
    static Outcome<MappedColumns> Suggested(ListTable table, CancellationToken cancellation)
    {
        var fields = new ImportFields([], new Organisation().Locale);
        return new MappedColumns(MappingDocument.Of(table.Reading.Columns, ImportPlan.MappingOf(table, fields, remembered: null, cancellation), fields), []);
    }

    static void Show(ListTable table, IReadOnlyList<MappingDocument> mapping, IReadOnlyList<Problem> problems, CancellationToken cancellation)
    {
        var reading = table.Reading;
        Terminal.Say($"{reading.Name}: {ImportWords.Count(reading.Rows, "row")}, {ImportWords.Count(reading.Columns.Count, "column")}");
        Terminal.Show(["", "Read as", "Because", "If it is wrong"], reading.Findings.Select(f => new[] { ImportWords.Of(f.Subject), f.Value, f.Evidence, f.Overrule is { } overrule ? ReadingGiven.OptionOf(overrule) : "" }));

        var samples = table.Rows(cancellation).Take(Samples).ToList();

        Terminal.Show(
            ["Column", "Field", .. samples.Select(s => $"Line {s.Line}")],
            reading.Columns.Select((name, i) => (string[])[Shown(name), mapping.FirstOrDefault(m => m.Index == i + 1)?.Field ?? "", .. samples.Select(s => Shown(s.Cells[i].Text))]));

        foreach (var problem in problems)
            Terminal.Say(problem.Message);
    }

    // A cell may hold a page, and a terminal takes seconds to fold it.
    static string Shown(string text) => text.Length <= LongestShown ? text : $"{text.AsSpan(0, LongestShown - (char.IsHighSurrogate(text[LongestShown - 1]) ? 1 : 0))}…";
}

using System.CommandLine;
using System.Security.Cryptography;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Imports.Previewing;
using Muster.Imports.Saving;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Cli.Commands.Importing;

/// <summary>Reads, maps and previews a list; applies it when told to.</summary>
abstract class ListCommand : DatabaseCommand
{
    readonly ListOptions _options;

    protected ListCommand(string name, string description, ListOptions options)
        : base(name, description)
    {
        _options = options;
        _options.AddTo(this);
        Add(JsonOption.Instance);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var json = parsed.GetValue(JsonOption.Instance);
        var path = parsed.GetRequiredValue(_options.File);
        var given = await _options.Mapping.OfAsync(parsed, database.Db, cancellation);

        if (given is { IsRefused: true })
            return await Complaint.AboutAsync(parsed, given.Refusal, given.Refusal.Kind == RefusalKind.Unknown ? ExitCode.WrongUsage : ExitCode.UnusableFile);

        var (named, said) = (given?.Value, _options.Reading.Of(parsed));
        var reading = named is null ? said : SavedReading.Over(said, named.Content.Reading);
        var opened = ListFile.Open(path, reading, cancellation);

        if (opened.Table is not { } table)
            return await Complaint.AboutAsync(parsed, [opened.Refusal!], ExitCode.UnusableFile);

        var packages = await PackageChoices.NamedAsync(database.Db, parsed.GetValue(_options.Packages) ?? [], cancellation);

        if (packages.IsRefused)
            return await Complaint.AboutAsync(parsed, packages.Refusal);

        var setup = _options.Setup(parsed) with { Packages = packages.Value, Reading = reading };
        var suggested = await SuggestAsync(database, table, setup, cancellation);
        var fit = named is null ? null : MappingFit.Of(named, table.Reading, suggested.Fields, setup.Purpose);

        if (fit is { IsRefused: true })
            return await Complaint.AboutAsync(parsed, [Problem.Error(fit.Refusal.Code, fit.Refusal.Message)], ExitCode.UnusableFile, table.Reading);

        var mapping = GivenMapping.Over(suggested, fit is null ? null : (named!, fit.Value!), parsed.GetValue(_options.Maps) ?? []);

        if (mapping.IsRefused)
            return await Complaint.AboutAsync(parsed, mapping.Refusal);

        if (mapping.Value is { Problems: { Count: > 0 } problems, Choices: var chosen })
            return await Complaint.AboutAsync(parsed, problems, mapping.Value.ExitCode, table.Reading, MappingDocument.Of(table.Reading.Columns, chosen, suggested.Fields));

        List<ColumnChoice> choices = [.. mapping.Value.Choices];
        var orders = (parsed.GetValue(_options.DateOrders) ?? []).Select(t => KeyValuePair.Create(t[..t.LastIndexOf('=')].Trim(), (string?)t[(t.LastIndexOf('=') + 1)..]));

        if (GivenDateOrders.Over(choices, table.Reading.Columns, suggested.Fields, orders) is { } noDates)
            return await Complaint.AboutAsync(parsed, noDates, ExitCode.UnusableFile);

        setup = fit is null ? setup with { Mapping = choices } : (fit.Value! with { Lacking = [] }).Over(setup, named!, choices, said);
        var replacing = _options.Replacing.Of(parsed, ImportPlan.Of(table, setup, [], suggested.Catalogue, cancellation: cancellation));

        if (replacing.IsRefused)
            return await Complaint.AboutAsync(parsed, replacing.Refusal, ExitCode.UnusableFile);

        var kept = setup.Replacements.Where(r => !replacing.Value.Any(g => g.Column == r.Column && g.From == r.From && g.Garbled == r.Garbled));
        var plan = ImportPlan.Of(table, setup with { Replacements = [.. kept, .. replacing.Value] }, [], suggested.Catalogue, cancellation: cancellation);
        var hash = await HashAsync(path, cancellation);

        if (await EarlierImport.FindAsync(database.Db, hash, plan.Setup, except: null, cancellation) is { } earlier)
        {
            if (parsed.GetValue(_options.Yes) && IsUnfinished(earlier, plan))
                return await new ImportApplication(database, parsed).GoOnAsync(earlier, cancellation);

            if (earlier.IsRunning && !earlier.IsUndoing && !parsed.GetValue(_options.DryRun))
                return await Complaint.AboutAsync(parsed, StillRunning(earlier), ExitCode.RowsRejected);

            await Console.Error.WriteLineAsync($"This very file was imported before, on {earlier.CreatedAt:u}, as {earlier.Id}.");
        }

        return await PreviewAsync(parsed, database, plan, (path, hash), json, cancellation);
    }

    // Confirmed by this very command, and cut short or failed half-way: running it again goes on with it.
    static bool IsUnfinished(Import earlier, ImportPlan plan) =>
        earlier.ConfirmedBy == Actor
        && (earlier.Status == ImportStatus.Confirmed || earlier.CanResume)
        && earlier.Setup.ChoosesAs(plan.Setup)
        && earlier.Setup.Replacements.SequenceEqual(plan.Setup.Replacements)
        && (earlier.Setup.Mapping ?? []).Select(c => (c.Column, c.Field, c.DateOrder)).SequenceEqual(plan.Mapping.Choices.Select(c => (c.Column, c.Field, c.DateOrder)));

    // What it was confirmed with would be skipped: its people would be here already, without what the other one was to give them.
    static Refusal StillRunning(Import earlier) => Refusal.Conflict(
        "import.running",
        $"Nothing was applied: this very file was confirmed with other choices as {earlier.Id}, and {earlier.BatchesDone:N0} of its {earlier.TotalBatches:N0} batches are applied. Let that import end first: muster serve goes on with it, and so does the command that it was begun with.");

    static async Task<byte[]> HashAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return await SHA256.HashDataAsync(file, cancellation);
    }

    async Task<int> PreviewAsync(ParseResult parsed, OpenDatabase database, ImportPlan plan, (string Path, byte[] Hash) file, bool json, CancellationToken cancellation)
    {
        var preview = new PreviewOutput(database, plan);

        if (!plan.IsUsable)
        {
            await preview.ShowUnusableAsync(json, cancellation);
            return ExitCode.UnusableFile;
        }

        var summary = await ImportPreview.SummariseAsync(plan, database.Db, null, cancellation);

        if (parsed.GetValue(_options.ProblemsFile) is { } problemsFile)
            await preview.WriteProblemsAsync(problemsFile, summary, cancellation);

        if (!json)
            await preview.ShowAsync(summary, cancellation);

        if (!await MayApplyAsync(parsed, plan, summary.Totals, json, cancellation))
        {
            if (json)
                await preview.WriteJsonAsync(summary, cancellation);

            return summary.Totals.Reject > 0 ? ExitCode.RowsRejected : ExitCode.Fine;
        }

        return await new ImportApplication(database, parsed).ApplyAsync(file.Path, file.Hash, plan, cancellation);
    }

    async Task<bool> MayApplyAsync(ParseResult parsed, ImportPlan plan, PlanTotals totals, bool json, CancellationToken cancellation)
    {
        if (parsed.GetValue(_options.DryRun))
            return false;

        if (ImportConfirmation.WhyNot(plan.Setup, totals) is { } refusal)
            return No(refusal.Message);

        if (parsed.GetValue(_options.Yes))
            return true;

        return !json && Terminal.CanAsk
            ? await Terminal.AskAsync($"{ImportWords.Confirm(totals)}?", cancellation)
            : No("Nothing was applied: this was a preview. Add --yes to apply it.");
    }

    static bool No(string because)
    {
        Console.Error.WriteLine(because);
        return false;
    }

    static async Task<ImportPlan> SuggestAsync(OpenDatabase database, ListTable table, ImportSetup setup, CancellationToken cancellation)
    {
        var catalogue = await DirectoryCatalogue.LoadAsync(database.Db, setup, cancellation);
        var remembered = await MappingMemory.RecallAsync(database.Db, table, cancellation);
        return ImportPlan.Of(table, setup, [], catalogue, remembered, cancellation: cancellation);
    }
}

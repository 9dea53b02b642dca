using System.CommandLine;
using System.Security.Cryptography;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Imports.Previewing;
using Muster.Intake;

namespace Muster.Cli.Commands.Importing;

/// <summary>Reads, maps and previews a list; applies it when told to.</summary>
sealed class ImportCommand : DatabaseCommand
{
    readonly ImportOptions _options = new();

    public ImportCommand()
        : base("import", "Imports a list of learners.")
    {
        _options.AddTo(this);
        Add(JsonOption.Instance);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var json = parsed.GetValue(JsonOption.Instance);
        var path = parsed.GetRequiredValue(_options.File);
        var opened = ListFile.Open(path, _options.Reading(parsed), cancellation);

        if (opened.Table is not { } table)
            return await RefuseAsync(opened, json, cancellation);

        var packages = await PackageChoices.NamedAsync(database.Db, parsed.GetValue(_options.Packages) ?? [], cancellation);

        if (packages.IsRefused)
            return Complaint.About(packages.Refusal);

        var setup = _options.Setup(parsed) with { Packages = packages.Value };
        var plan = await PlanAsync(database, table, setup, parsed.GetValue(_options.Maps) ?? [], cancellation);

        if (plan.IsRefused)
            return await UnusableAsync(table, plan.Refusal, json, cancellation);

        var hash = await HashAsync(path, cancellation);

        if (await EarlierImport.FindAsync(database.Db, hash, except: null, cancellation) is { } earlier)
        {
            if (parsed.GetValue(_options.Yes) && IsCutShort(earlier, plan.Value))
                return await new ImportApplication(database, json).FinishAsync(earlier.Id, cancellation);

            await Console.Error.WriteLineAsync($"This very file was imported before, on {earlier.CreatedAt:u}, as {earlier.Id}.");
        }

        return await PreviewAsync(parsed, database, plan.Value, (path, hash), json, cancellation);
    }

    // Confirmed by this very command and not finished: running it again goes on with it.
    static bool IsCutShort(Import earlier, ImportPlan plan) =>
        earlier is { Status: ImportStatus.Confirmed, ConfirmedBy: Actor }
        && earlier.Setup.ChoosesAs(plan.Setup)
        && (earlier.Setup.Mapping ?? []).Select(c => (c.Column, c.Field)).SequenceEqual(plan.Mapping.Choices.Select(c => (c.Column, c.Field)));

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

        if (!MayApply(parsed, plan, summary.Totals, json))
        {
            if (json)
                await preview.WriteJsonAsync(summary, cancellation);

            return summary.Totals.Reject > 0 ? ExitCode.RowsRejected : ExitCode.Fine;
        }

        return await new ImportApplication(database, json).ApplyAsync(file.Path, file.Hash, plan, cancellation);
    }

    bool MayApply(ParseResult parsed, ImportPlan plan, PlanTotals totals, bool json)
    {
        if (parsed.GetValue(_options.DryRun))
            return false;

        if (ImportConfirmation.WhyNot(plan.Setup, totals) is { } refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return false;
        }

        if (parsed.GetValue(_options.Yes))
            return true;

        if (!json && Terminal.CanAsk)
            return Terminal.Ask($"{ImportWords.WhatConfirmDoes(totals)}?");

        Console.Error.WriteLine("Nothing was applied: this was a preview. Add --yes to apply it.");
        return false;
    }

    static async Task<Muster.Outcomes.Outcome<ImportPlan>> PlanAsync(OpenDatabase database, ListTable table, ImportSetup setup, IReadOnlyList<string> maps, CancellationToken cancellation)
    {
        var catalogue = await DirectoryCatalogue.LoadAsync(database.Db, setup, cancellation);
        var remembered = await MappingMemory.RecallAsync(database.Db, table, cancellation);
        var suggested = ImportPlan.Of(table, setup, [], catalogue, remembered, cancellation: cancellation);
        var mapping = GivenMapping.Over(suggested.Mapping.Choices, table.Reading.Columns, suggested.Fields, maps);

        return mapping.IsRefused ? mapping.Refusal : ImportPlan.Of(table, setup with { Mapping = mapping.Value }, [], catalogue, cancellation: cancellation);
    }

    static async Task<int> RefuseAsync(ListFile opened, bool json, CancellationToken cancellation)
    {
        if (!json)
            return await opened.RefuseAsync(json, cancellation);

        await JsonOutput.WriteAsync(ImportDocument.Refused(null, opened.Refusal!), cancellation);
        return ExitCode.UnusableFile;
    }

    static async Task<int> UnusableAsync(ListTable table, Muster.Outcomes.Refusal refusal, bool json, CancellationToken cancellation)
    {
        if (json)
            await JsonOutput.WriteAsync(ImportDocument.Refused(table.Reading, Muster.Problems.Problem.Error(refusal.Code, refusal.Message, refusal.Field)), cancellation);
        else
            await Console.Error.WriteLineAsync(refusal.Message);

        return ExitCode.UnusableFile;
    }
}

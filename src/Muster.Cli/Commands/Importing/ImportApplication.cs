using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Documents;
using Muster.Imports.Planning;
using Muster.Imports.Previewing;
using Muster.Imports.Receipts;
using Muster.Outcomes;

namespace Muster.Cli.Commands.Importing;

/// <summary>Stores, confirms and applies a list, and says what became of it.</summary>
sealed class ImportApplication(OpenDatabase database, ParseResult parsed)
{
    static readonly Refusal FileChanged = Refusal.Conflict("file.changed", "The file was saved anew after the preview: nothing was applied. Run the command again to see what it would do now.");
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    readonly bool _json = parsed.GetValue(JsonOption.Instance);

    public async Task<int> ApplyAsync(string path, byte[] previewed, ImportPlan plan, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(path);
        var setup = plan.Setup with { Mapping = plan.Mapping.Choices };
        var stored = await ImportUpload.StoreAsync(database.Db, database.Clock, DatabaseCommand.Actor, Path.GetFileName(path), content, setup, cancellation);

        if (stored.IsRefused)
            return await Complaint.AboutAsync(parsed, stored.Refusal, ExitCode.UnusableFile);

        if (!stored.Value.FileHash.AsSpan().SequenceEqual(previewed))
            return await DiscardAsync(stored.Value.Id, FileChanged, cancellation);

        var confirmed = await ImportConfirmation.ConfirmAsync(database.Db, database.Clock, DatabaseCommand.Actor, stored.Value.Id, await SeenAsync(stored.Value.Id, plan, cancellation), cancellation);

        if (!confirmed.IsRefused)
            return await FinishAsync(stored.Value.Id, cancellation);

        return await DiscardAsync(stored.Value.Id, confirmed.Refusal, cancellation);
    }

    async Task<int> DiscardAsync(Guid id, Refusal refusal, CancellationToken cancellation)
    {
        await ImportDraft.DiscardAsync(database.Db, id, cancellation);
        return await Complaint.AboutAsync(parsed, refusal, ExitCode.RowsRejected);
    }

    // Nobody else knows of the draft yet, so it is as it was previewed; the directory may not be.
    async Task<SeenPreview> SeenAsync(Guid id, ImportPlan plan, CancellationToken cancellation)
    {
        using var opened = (await OpenedImport.OpenAsync(database.Db, id, cancellation))!;
        return new SeenPreview(plan.Catalogue.Revision, opened.Stamp);
    }

    public async Task<int> GoOnAsync(Import unfinished, CancellationToken cancellation)
    {
        if (unfinished.CanResume && await ImportResumption.ResumeAsync(database.Db, database.Clock, DatabaseCommand.Actor, unfinished.Id, cancellation) is { IsRefused: true } resumed)
            return await Complaint.AboutAsync(parsed, resumed.Refusal);

        await Console.Error.WriteLineAsync($"Going on with import {unfinished.Id}, of which {unfinished.BatchesDone:N0} of {unfinished.TotalBatches:N0} batches are applied.");
        return await FinishAsync(unfinished.Id, cancellation);
    }

    // Works on a confirmed import, or waits while another process does, until it is over.
    async Task<int> FinishAsync(Guid id, CancellationToken cancellation)
    {
        await using (var progress = _json ? null : ProgressLine.Start("Applying"))
        {
            while ((await FindAsync(id, cancellation)).IsRunning)
            {
                if (!await database.Work.DoAsync(id, progress, cancellation))
                    await Task.Delay(Pause, database.Clock, cancellation);
            }
        }

        var import = await FindAsync(id, cancellation);

        if (_json)
            await WriteJsonAsync(import, cancellation);
        else
            Say(import);

        return import.Status != ImportStatus.Done || import.Rejected > 0 || await AnyChangedAsync(id, cancellation) ? ExitCode.RowsRejected : ExitCode.Fine;
    }

    async Task WriteJsonAsync(Import import, CancellationToken cancellation)
    {
        using var opened = (await OpenedImport.OpenAsync(database.Db, import.Id, cancellation))!;

        if (opened.Plan is not { } plan)
        {
            await Complaint.AboutAsync(parsed, [opened.Refusal!], ExitCode.UnusableFile);
            return;
        }

        var rows = Receipt.RowsAsync(database.Db, import.Id, ReceiptFilter.All, after: 0, cancellation).Select(r => RowDocument.Of(r, plan.Fields.CustomFields));
        await ImportDocument.WriteAsync(import.Id, import.Status == ImportStatus.Done, plan, database.Clock, ActionCounts.Of(import), import.TotalBatches, rows, import.Failure, cancellation);
    }

    static void Say(Import import)
    {
        if (import.Status == ImportStatus.Done)
            Terminal.Say($"Done: {ImportWords.WhatWasDone(import)} Undo it with: muster undo {import.Id}");
        else
            Console.Error.WriteLine(import.Failure ?? "The import was undone meanwhile.");
    }

    async Task<bool> AnyChangedAsync(Guid id, CancellationToken cancellation) =>
        await Receipt.RowsAsync(database.Db, id, ReceiptFilter.Problems, after: 0, cancellation).AnyAsync(r => r.Result == RowResult.Changed, cancellation);

    Task<Import> FindAsync(Guid id, CancellationToken cancellation) => database.Db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellation);
}

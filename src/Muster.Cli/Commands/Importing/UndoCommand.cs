using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Undoing;

namespace Muster.Cli.Commands.Importing;

/// <summary>Takes an import back. On a terminal it shows what that would touch and asks; a script has said what it wants.</summary>
sealed class UndoCommand : DatabaseCommand
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    readonly Argument<Guid> _import = new("IMPORT") { Description = "The import's id, as import printed it." };
    readonly Option<bool> _yes = new("--yes") { Description = "Undo without asking." };
    readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only show what undoing would touch." };

    public UndoCommand()
        : base("undo", "Undoes an import.")
    {
        Add(_import);
        Add(_yes);
        Add(_dryRun);
        Add(JsonOption.Instance);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var (id, json) = (parsed.GetValue(_import), parsed.GetValue(JsonOption.Instance));
        var preview = await ImportUndo.PreviewAsync(database.Db, id, cancellation);

        if (preview.IsRefused)
            return Complaint.About(preview.Refusal);

        if (!json)
            Show(preview.Value, isDone: false);

        var apply = !parsed.GetValue(_dryRun) && (parsed.GetValue(_yes) || json || !Terminal.CanAsk || Terminal.Ask("Undo the import?"));

        if (!apply)
            return await EndAsync(id, preview.Value, applied: false, json, cancellation);

        if (await UndoAsync(database, id, json, cancellation) is { } complaint)
            return complaint;

        // Somebody may have been at it since the preview.
        return await EndAsync(id, await UndoPreview.CountDoneAsync(database.Db, id, progress: null, cancellation), applied: true, json, cancellation);
    }

    static async Task<int> EndAsync(Guid id, UndoTotals totals, bool applied, bool json, CancellationToken cancellation)
    {
        if (json)
            await JsonOutput.WriteAsync(Document(id, applied, totals), cancellation);
        else if (applied)
            Show(totals, isDone: true);

        return ExitCode.Fine;
    }

    static async Task<int?> UndoAsync(OpenDatabase database, Guid id, bool json, CancellationToken cancellation)
    {
        var asked = await ImportUndo.AskAsync(database.Db, database.Clock, Actor, id, cancellation);

        if (asked.IsRefused)
            return Complaint.About(asked.Refusal);

        await using (var progress = json ? null : ProgressLine.Start("Undoing"))
        {
            while (await database.Db.Imports.Where(Import.Running).AnyAsync(i => i.Id == id, cancellation))
            {
                if (!await database.Work.DoAsync(id, progress, cancellation))
                    await Task.Delay(Pause, database.Clock, cancellation);
            }
        }

        var import = await database.Db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellation);

        if (import.Status == ImportStatus.Undone)
            return null;

        await Console.Error.WriteLineAsync(import.Failure);
        return ExitCode.RowsRejected;
    }

    static void Show(UndoTotals totals, bool isDone)
    {
        var will = isDone ? "" : "to be ";
        Terminal.Say($"{(isDone ? "Undone. " : "")}Learners {will}removed: {totals.RemovedLearners:N0}. Learners {will}returned to what they were: {totals.RestoredLearners:N0}. Assignments {will}withdrawn: {totals.Withdrawn:N0}. Groups {will}removed: {totals.RemovedGroups:N0}. Left as they are: {totals.KeptRows:N0}.");

        if (totals.RemovedGroups > 0)
            Terminal.Say($"Groups {will}removed: {string.Join(", ", totals.NamedGroups)}{(totals.RemovedGroups > totals.NamedGroups.Count ? ", and more" : "")}.");

        if (totals.KeptRows > 0)
            Terminal.Show(["Line", "Learner", "Left, because"], totals.Kept.Select(k => (string[])[k.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), k.Name, string.Join(" ", k.Kept)]));

        if (totals.KeptGroups > 0)
            Terminal.Show(["Group", "Left, because"], totals.NamedKeptGroups.Select(g => (string[])[g.Name, g.Kept!]));
    }

    static object Document(Guid id, bool applied, UndoTotals totals) => new
    {
        import = id,
        applied,
        counts = new { removed = totals.RemovedLearners, returned = totals.RestoredLearners, withdrawn = totals.Withdrawn, groups = totals.RemovedGroups, kept = totals.KeptRows, keptGroups = totals.KeptGroups },
        groups = totals.NamedGroups,
        kept = totals.Kept.Select(k => new { k.Line, learner = new { id = k.LearnerId, k.Name }, reasons = k.Kept }),
        keptGroups = totals.NamedKeptGroups.Select(g => new { g.Id, g.Name, reason = g.Kept }),
    };
}

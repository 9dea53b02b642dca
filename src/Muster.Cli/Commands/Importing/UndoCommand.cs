using System.CommandLine;
using System.CommandLine.Parsing;
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

    readonly Argument<Guid> _import = new("IMPORT") { Description = "The import's id, as import printed it and imports lists it.", CustomParser = Id };
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
        var purpose = await database.Db.Imports.Where(i => i.Id == id).Select(i => i.Purpose).SingleOrDefaultAsync(cancellation);
        var preview = await ImportUndo.PreviewAsync(database.Db, id, cancellation);

        if (preview.IsRefused)
            return await Complaint.AboutAsync(parsed, preview.Refusal);

        if (!json)
            Show(preview.Value, purpose, isDone: false);

        var apply = !parsed.GetValue(_dryRun) && (parsed.GetValue(_yes) || json || !Terminal.CanAsk || await Terminal.AskAsync($"Undo the {ImportWords.Noun(purpose)}?", cancellation));

        if (!apply)
            return await EndAsync(id, preview.Value, purpose, applied: false, json, cancellation);

        if (await UndoAsync(parsed, database, id, cancellation) is { } complaint)
            return complaint;

        // Somebody may have been at it since the preview.
        return await EndAsync(id, await UndoPreview.CountDoneAsync(database.Db, id, progress: null, cancellation), purpose, applied: true, json, cancellation);
    }

    static async Task<int> EndAsync(Guid id, UndoTotals totals, ImportPurpose purpose, bool applied, bool json, CancellationToken cancellation)
    {
        if (json)
            await JsonOutput.WriteAsync(Document(id, applied, totals), cancellation);
        else if (applied)
            Show(totals, purpose, isDone: true);

        return ExitCode.Fine;
    }

    static Guid Id(ArgumentResult given)
    {
        if (!Guid.TryParse(given.Tokens[0].Value, out var id))
            given.AddError($"“{given.Tokens[0].Value}” is not the id of an import. Take it from the list: muster imports");

        return id;
    }

    static async Task<int?> UndoAsync(ParseResult parsed, OpenDatabase database, Guid id, CancellationToken cancellation)
    {
        var asked = await ImportUndo.AskAsync(database.Db, database.Clock, Actor, id, cancellation);

        if (asked.IsRefused)
            return await Complaint.AboutAsync(parsed, asked.Refusal);

        await using (var progress = parsed.GetValue(JsonOption.Instance) ? null : ProgressLine.Start("Undoing"))
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

    static void Show(UndoTotals totals, ImportPurpose purpose, bool isDone)
    {
        if (isDone)
            Terminal.Say("Undone.");

        foreach (var effect in UndoWords.Effects(totals, purpose, isDone))
            Terminal.Say(effect);

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

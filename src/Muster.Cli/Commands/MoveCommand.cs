using System.CommandLine;
using System.Globalization;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Outcomes;
using Muster.Persistence.Moving;

namespace Muster.Cli.Commands;

sealed class MoveCommand : DatabaseCommand
{
    readonly Option<string> _to = new("--to")
    {
        Description = "The database to fill, an empty one: \"Host=...;Database=...\" or \"Data Source=...\".",
        HelpName = "connection string",
        Required = true,
    };

    readonly Option<bool> _anew = new("--anew") { Description = "Throw away what a move that was cut short left there, and start over." };
    readonly Option<bool> _force = new("--force") { Description = "Move although imports are in work; they go on in the new database." };

    public MoveCommand()
        : base("move", "Copies the whole database into another one, of either kind, and verifies the copy.")
    {
        Add(_to);
        Add(_anew);
        Add(_force);
        Add(JsonOption.Instance);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var address = DatabaseOption.Read(parsed.GetRequiredValue(_to), _to.Name);

        if (address.IsRefused)
            return await Complaint.AboutAsync(parsed, address.Refusal);

        await using var target = OpenDatabase.Unprepared(address.Value);
        var options = new MoveOptions(parsed.GetValue(_anew), parsed.GetValue(_force));
        var outcome = await MoveAsync(database, target, options, cancellation);
        return outcome.IsRefused ? await Complaint.AboutAsync(parsed, outcome.Refusal) : await TellAsync(parsed, outcome.Value, cancellation);
    }

    // The progress bar is gone before anything else is printed.
    static async Task<Outcome<MoveResult>> MoveAsync(OpenDatabase source, OpenDatabase target, MoveOptions options, CancellationToken cancellation)
    {
        await using var progress = ProgressLine.Start("Moving");
        return await DatabaseMove.RunAsync(source.Db, target.Db, options, progress, cancellation);
    }

    static async Task<int> TellAsync(ParseResult parsed, MoveResult result, CancellationToken cancellation)
    {
        if (parsed.GetValue(JsonOption.Instance))
        {
            await JsonOutput.WriteAsync(new { tables = result.Tables, rows = result.Rows, auditIntact = result.IsAuditIntact }, cancellation);
            return ExitCode.Fine;
        }

        Terminal.Show(["Table", "Rows", "Checksum of both"], result.Tables.Select(t => new[] { t.Table, t.Rows.ToString("N0", CultureInfo.InvariantCulture), t.Checksum[..16] }));
        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"Moved {result.Rows:N0} rows, read them again and found them the same."));
        Terminal.Say(result.IsAuditIntact ? "The audit log is intact." : "The audit log is not intact, and was not before: an entry was changed, taken out or put in.");
        return ExitCode.Fine;
    }
}

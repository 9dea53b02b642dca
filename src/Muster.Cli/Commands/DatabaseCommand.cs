using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;

namespace Muster.Cli.Commands;

/// <summary>A command that works on the database.</summary>
abstract class DatabaseCommand : Command
{
    /// <summary>Whom the audit log names.</summary>
    public const string Actor = "command line";

    protected DatabaseCommand(string name, string description)
        : base(name, description) =>
        SetAction(async (parsed, cancellation) =>
        {
            var address = DatabaseOption.Of(parsed);

            if (address.IsRefused)
                return await Complaint.AboutAsync(parsed, address.Refusal);

            await using var database = await OpenDatabase.OpenAsync(address.Value, cancellation);
            return await RunAsync(parsed, database, cancellation);
        });

    protected abstract Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation);
}

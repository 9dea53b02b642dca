using System.CommandLine;
using Muster.Accounts;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;

namespace Muster.Cli.Commands;

sealed class AddTokenCommand : DatabaseCommand
{
    readonly Argument<string> _name = new("NAME") { Description = "Who uses it, such as Payroll." };

    public AddTokenCommand()
        : base("add", "Adds an access token and prints its secret, this once.") => Add(_name);

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var issued = await AccessTokens.IssueAsync(database.Db, database.Clock, Actor, parsed.GetRequiredValue(_name), cancellation);

        if (issued.IsRefused)
            return await Complaint.AboutAsync(parsed, issued.Refusal);

        // The secret alone on standard output, so that a script can take it as it is.
        if (parsed.GetValue(JsonOption.Instance))
        {
            await JsonOutput.WriteAsync(issued.Value, cancellation);
        }
        else
        {
            Terminal.Say(issued.Value.Secret);
            await Console.Error.WriteLineAsync("Keep it now: it is not shown again.");
        }

        return ExitCode.Fine;
    }
}

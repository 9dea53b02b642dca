using System.CommandLine;
using Muster.Accounts;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;

namespace Muster.Cli.Commands;

sealed class RevokeTokenCommand : DatabaseCommand
{
    readonly Argument<string> _name = new("NAME") { Description = "The token's name." };

    public RevokeTokenCommand()
        : base("revoke", "Revokes an access token: nobody comes in with it any more.") => Add(_name);

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var revoked = await AccessTokens.RevokeAsync(database.Db, database.Clock, Actor, parsed.GetRequiredValue(_name), cancellation);

        if (revoked.IsRefused)
            return await Complaint.AboutAsync(parsed, revoked.Refusal);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteAsync(revoked.Value, cancellation);
        else
            Terminal.Say($"Revoked the token {revoked.Value.Name}.");

        return ExitCode.Fine;
    }
}

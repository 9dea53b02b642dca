using System.CommandLine;
using System.Globalization;
using Muster.Accounts;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;

namespace Muster.Cli.Commands;

sealed class TokensCommand : DatabaseCommand
{
    public TokensCommand()
        : base("tokens", "Lists the access tokens of the API.")
    {
        Add(JsonOption.Instance);
        Add(new AddTokenCommand());
        Add(new RevokeTokenCommand());
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var rows = await AccessTokens.ListAsync(database.Db, cancellation);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteRowsAsync(rows, cancellation);
        else
            Terminal.Show(["Token", "Created", "Revoked"], rows.Select(r => new[] { r.Name, Shown(r.CreatedAt), Shown(r.RevokedAt) }));

        return ExitCode.Fine;
    }

    static string Shown(DateTimeOffset? instant) => instant?.ToString("u", CultureInfo.InvariantCulture) ?? "";
}

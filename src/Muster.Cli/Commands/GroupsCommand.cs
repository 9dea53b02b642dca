using System.CommandLine;
using System.Globalization;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Groups;

namespace Muster.Cli.Commands;

sealed class GroupsCommand : DatabaseCommand
{
    public GroupsCommand()
        : base("groups", "Lists the groups, with their active members counted.") => Add(JsonOption.Instance);

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var rows = await GroupRow.ListAsync(database.Db, cancellation);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteRowsAsync(rows, cancellation);
        else
            Terminal.Show(["Group", "Members"], rows.Select(r => new[] { r.Name, r.Members.ToString(CultureInfo.InvariantCulture) }));

        return ExitCode.Fine;
    }
}

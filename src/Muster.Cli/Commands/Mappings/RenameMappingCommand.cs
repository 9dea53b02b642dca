using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports.Saving;

namespace Muster.Cli.Commands.Mappings;

sealed class RenameMappingCommand : DatabaseCommand
{
    readonly Argument<string> _name = MappingArgument.New();
    readonly Argument<string> _newName = new("NEW-NAME") { Description = "What it is to be called." };

    public RenameMappingCommand()
        : base("rename", "Renames a saved mapping.")
    {
        Add(_name);
        Add(_newName);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var found = await SavedMappings.NamedAsync(database.Db, parsed.GetRequiredValue(_name), cancellation);

        if (found.IsRefused)
            return await Complaint.AboutAsync(parsed, found.Refusal);

        var renamed = await SavedMappings.RenameAsync(database.Db, database.Clock, Actor, found.Value.Id, parsed.GetRequiredValue(_newName), cancellation);

        if (renamed.IsRefused)
            return await Complaint.AboutAsync(parsed, renamed.Refusal);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteAsync(ListedMapping.Of(renamed.Value), cancellation);
        else
            Terminal.Say($"Renamed the mapping {found.Value.Name}: it is called {renamed.Value.Name}.");

        return ExitCode.Fine;
    }
}

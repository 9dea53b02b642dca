using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports.Saving;

namespace Muster.Cli.Commands.Mappings;

sealed class DeleteMappingCommand : DatabaseCommand
{
    readonly Argument<string> _name = MappingArgument.New();

    public DeleteMappingCommand()
        : base("delete", "Deletes a saved mapping; lists that it mapped stay as they are.") => Add(_name);

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var found = await SavedMappings.NamedAsync(database.Db, parsed.GetRequiredValue(_name), cancellation);
        var deleted = found.IsRefused ? found : await SavedMappings.DeleteAsync(database.Db, database.Clock, Actor, found.Value.Id, cancellation);

        if (deleted.IsRefused)
            return await Complaint.AboutAsync(parsed, deleted.Refusal);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteAsync(ListedMapping.Of(deleted.Value), cancellation);
        else
            Terminal.Say($"Deleted the mapping {deleted.Value.Name}.");

        return ExitCode.Fine;
    }
}

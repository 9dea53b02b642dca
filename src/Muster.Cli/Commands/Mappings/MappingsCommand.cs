using System.CommandLine;
using System.Globalization;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports.Saving;

namespace Muster.Cli.Commands.Mappings;

sealed class MappingsCommand : DatabaseCommand
{
    public MappingsCommand()
        : base("mappings", "Lists the saved mappings: what the columns of lists are.")
    {
        Add(JsonOption.Instance);
        Add(new ShowMappingCommand());
        Add(new SaveMappingCommand());
        Add(new RenameMappingCommand());
        Add(new DeleteMappingCommand());
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var mappings = await SavedMappings.ListAsync(database.Db, cancellation);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteRowsAsync(mappings.Select(ListedMapping.Of), cancellation);
        else
            Terminal.Show(["Mapping", "Columns", "Saved", "Last used"], mappings.Select(m => (string[])[m.Name, MappingWords.Columns(m.Content), $"{Shown(m.SavedAt)}, {m.SavedBy}", Shown(m.UsedAt)]), whole: 1);

        return ExitCode.Fine;
    }

    static string Shown(DateTimeOffset? instant) => instant?.ToString("u", CultureInfo.InvariantCulture) ?? "";
}

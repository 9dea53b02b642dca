using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports.Saving;

namespace Muster.Cli.Commands.Mappings;

/// <summary>Its JSON is the mapping's file: what --mapping, save and another Muster take.</summary>
sealed class ShowMappingCommand : DatabaseCommand
{
    readonly Argument<string> _name = MappingArgument.New();

    public ShowMappingCommand()
        : base("show", "Shows what a saved mapping holds; with --json as a file, for others to save.") => Add(_name);

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var found = await SavedMappings.NamedAsync(database.Db, parsed.GetRequiredValue(_name), cancellation);

        if (found.IsRefused)
            return await Complaint.AboutAsync(parsed, found.Refusal);

        var mapping = found.Value;

        if (parsed.GetValue(JsonOption.Instance))
            await Console.Out.WriteAsync(MappingFileText.Write(MappingFile.Of(mapping.Name, mapping.Content)).AsMemory(), cancellation);
        else
            Show(mapping);

        return ExitCode.Fine;
    }

    static void Show(SavedMapping mapping)
    {
        Terminal.Show(
            ["Column", "Field", "Besides"],
            mapping.Content.Columns.Select(c => (string[])[c.Name, c.Field?.Name ?? "(left out)", string.Join("; ", MappingWords.Besides(c))]));

        Terminal.Say($"How files are read: {MappingWords.Reading(mapping.Content.Reading)}");

        foreach (var replacement in mapping.Content.Replacements)
            Terminal.Say(MappingWords.Of(replacement, mapping.Content));
    }
}

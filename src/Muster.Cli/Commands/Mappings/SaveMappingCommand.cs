using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Saving;
using Muster.Outcomes;

namespace Muster.Cli.Commands.Mappings;

sealed class SaveMappingCommand : DatabaseCommand
{
    readonly Argument<string> _source = new("FILE.json|IMPORT") { Description = "A mapping's file, or the id of an import: then as its list was mapped." };
    readonly Option<string> _name = new("--as") { Description = "The name to save it under; a file may have its own.", HelpName = "NAME" };
    readonly Option<bool> _replace = new("--replace") { Description = "Replace the mapping of this name." };
    readonly Option<bool> _withoutUnknown = new("--without-unknown") { Description = "Leave out columns that fill custom fields which are not here." };

    public SaveMappingCommand()
        : base("save", "Saves a mapping under a name.")
    {
        Add(_source);
        Add(_name);
        Add(_replace);
        Add(_withoutUnknown);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var source = parsed.GetRequiredValue(_source);
        var read = Guid.TryParse(source, out var import) ? await OfImportAsync(database, import, cancellation) : await OfFileAsync(parsed, database, source, cancellation);

        if (read.IsRefused)
            return await Complaint.AboutAsync(parsed, read.Refusal, read.Refusal.Kind == RefusalKind.Unknown ? ExitCode.WrongUsage : ExitCode.UnusableFile);

        var name = parsed.GetValue(_name) ?? read.Value.Name;
        var saved = await SavedMappings.SaveAsync(database.Db, database.Clock, Actor, name, read.Value.Content, parsed.GetValue(_replace), cancellation);

        if (saved.IsRefused)
            return await Complaint.AboutAsync(parsed, saved.Refusal);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteAsync(ListedMapping.Of(saved.Value), cancellation);
        else
            Terminal.Say($"Saved the mapping {saved.Value.Name}: {MappingWords.Columns(saved.Value.Content)}.");

        return ExitCode.Fine;
    }

    async Task<Outcome<NamedMapping>> OfFileAsync(ParseResult parsed, OpenDatabase database, string path, CancellationToken cancellation)
    {
        var file = await MappingGiven.OpenAsync(path, cancellation);

        if (file.IsRefused)
            return file.Refusal;

        var content = new MappingFileReading(await CustomFieldEditing.ListAsync(database.Db, cancellation)).Read(file.Value, parsed.GetValue(_withoutUnknown));
        return content.IsRefused ? content.Refusal : new NamedMapping(null, file.Value.Name ?? "", content.Value);
    }

    static async Task<Outcome<NamedMapping>> OfImportAsync(OpenDatabase database, Guid id, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(database.Db, id, cancellation);

        if (opened is null)
            return ImportRefusals.Unknown;

        if (opened.Plan is not { } plan)
            return ImportRefusals.Of(opened.Refusal!);

        var content = MappingToSave.Of(plan);
        return content.IsRefused ? content.Refusal : new NamedMapping(null, "", content.Value);
    }
}

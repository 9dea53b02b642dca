using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.CustomFields;

namespace Muster.Cli.Commands;

sealed class AddFieldCommand : DatabaseCommand
{
    readonly Argument<string> _name = new("NAME") { Description = "The field's name, as in a list's header." };
    readonly Option<CustomFieldKind> _kind = WordOption.Of<CustomFieldKind>("--kind", "What its values are.");
    readonly Option<string[]> _options = new("--option") { Description = "One of the values that a choice may have. Repeat it for each." };

    public AddFieldCommand()
        : base("add", "Adds a custom field.")
    {
        _kind.Required = true;
        Add(_name);
        Add(_kind);
        Add(_options);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var kind = parsed.GetValue(_kind);
        var options = parsed.GetValue(_options) ?? [];
        var added = await CustomFieldEditing.AddAsync(database.Db, database.Clock, Actor, parsed.GetRequiredValue(_name), kind, options, cancellation);

        if (added.IsRefused)
            return await Complaint.AboutAsync(parsed, added.Refusal);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteAsync(FieldRow.Of(added.Value), cancellation);
        else
            Terminal.Say($"Added the custom field {added.Value.Name}.");

        return ExitCode.Fine;
    }
}

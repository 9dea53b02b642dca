using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.CustomFields;

namespace Muster.Cli.Commands;

sealed class FieldsCommand : DatabaseCommand
{
    public FieldsCommand()
        : base("fields", "Lists the custom fields.")
    {
        Add(JsonOption.Instance);
        Add(new AddFieldCommand());
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var rows = (await CustomFieldEditing.ListAsync(database.Db, cancellation)).ConvertAll(FieldRow.Of);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteRowsAsync(rows, cancellation);
        else
            Terminal.Show(["Custom field", "Kind", "Options"], rows.Select(r => new[] { r.Name, r.Kind, string.Join(", ", r.Options) }));

        return ExitCode.Fine;
    }
}

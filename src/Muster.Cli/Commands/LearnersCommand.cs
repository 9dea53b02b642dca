using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.CustomFields;
using Muster.Imports.Documents;
using Muster.Learners;

namespace Muster.Cli.Commands;

sealed class LearnersCommand : DatabaseCommand
{
    public LearnersCommand()
        : base("learners", "Lists the active learners.") => Add(JsonOption.Instance);

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var rows = LearnerPage.StreamAsync(database.Db, new LearnerFilter(), cancellation);

        if (parsed.GetValue(JsonOption.Instance))
        {
            var fields = await CustomFieldEditing.ListAsync(database.Db, cancellation);
            await JsonOutput.WriteRowsAsync(rows.Select(r => LearnerDocument.Of(r, fields)), cancellation);
        }
        else
        {
            await Terminal.ShowLongAsync(
                [("Name", 30), ("Email Address", 40), ("Groups", 40)],
                rows.Select(r => new[] { $"{r.FirstName} {r.LastName}", r.Email, string.Join(", ", r.Groups) }),
                cancellation);
        }

        return ExitCode.Fine;
    }
}

using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Training;

namespace Muster.Cli.Commands;

sealed class PackagesCommand : DatabaseCommand
{
    public PackagesCommand()
        : base("packages", "Lists the packages with their courses.")
    {
        Add(JsonOption.Instance);
        Add(new AddPackageCommand());
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var rows = (await PackageRow.ListAsync(database.Db, cancellation)).ConvertAll(ListedPackage.Of);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteRowsAsync(rows, cancellation);
        else
            Terminal.Show(["Package", "Courses"], rows.Select(r => new[] { r.Name, string.Join(", ", r.Courses) }));

        return ExitCode.Fine;
    }
}

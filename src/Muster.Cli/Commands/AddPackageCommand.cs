using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Training;

namespace Muster.Cli.Commands;

sealed class AddPackageCommand : DatabaseCommand
{
    readonly Argument<string> _name = new("NAME") { Description = "The package's name." };

    readonly Option<string[]> _courses = new("--course")
    {
        Description = "The titles of its courses, in order. Those that are not there yet are created.",
        HelpName = "TITLE",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    public AddPackageCommand()
        : base("add", "Adds a package of courses.")
    {
        Add(_name);
        Add(_courses);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var courses = parsed.GetRequiredValue(_courses).Select(CourseChoice.ByTitle).ToList();
        var added = await PackageEditing.AddAsync(database.Db, database.Clock, Actor, parsed.GetRequiredValue(_name), courses, cancellation);

        if (added.IsRefused)
            return await Complaint.AboutAsync(parsed, added.Refusal);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteAsync(ListedPackage.Of((await PackageRow.FindAsync(database.Db, added.Value.Id, cancellation))!), cancellation);
        else
            Terminal.Say($"Added the package {added.Value.Name}.");

        return ExitCode.Fine;
    }
}

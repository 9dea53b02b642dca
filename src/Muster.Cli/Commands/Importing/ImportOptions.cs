using System.CommandLine;
using Muster.Imports;
using Muster.Intake;

namespace Muster.Cli.Commands.Importing;

/// <summary>What a person says of an import.</summary>
sealed class ImportOptions
{
    public Argument<string> File { get; } = new("FILE") { Description = "A CSV, TSV, XLSX or XLS file." };

    public Option<string[]> Maps { get; } = new("--map")
    {
        Description = "Which column fills a field, as \"Email Address=Work mail\"; a column by its header or its number.",
        HelpName = "FIELD=COLUMN",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<bool> NoHeader { get; } = new("--no-header") { Description = "The first row is a learner already." };

    public Option<ExistingLearners> Existing { get; } = new("--existing") { Description = "What becomes of learners who are there already: skip (the default), update or reject.", HelpName = "skip|update|reject" };

    public Option<string[]> Packages { get; } = new("--package") { Description = "A package to assign, by name.", HelpName = "NAME", AllowMultipleArgumentsPerToken = false };

    public Option<bool> Split { get; } = new("--split") { Description = "Take a list longer than the limit in batches." };

    public Option<bool> AllOrNothing { get; } = new("--all-or-nothing") { Description = "Apply nothing if one row is bad." };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Only preview." };

    public Option<bool> Yes { get; } = new("--yes") { Description = "Apply without asking." };

    public Option<string> ProblemsFile { get; } = new("--problems") { Description = "Write the rejected rows to this CSV, ready to mend and import again.", HelpName = "OUT.csv" };

    public void AddTo(Command command)
    {
        command.Add(File);
        command.Add(Maps);
        command.Add(NoHeader);
        command.Add(Existing);
        command.Add(Packages);
        command.Add(Split);
        command.Add(AllOrNothing);
        command.Add(DryRun);
        command.Add(Yes);
        command.Add(ProblemsFile);

        // An enum would take any number for one of its values.
        Existing.AcceptOnlyFromAmong("skip", "update", "reject");

        Maps.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(t => !t.Value.Contains('=', StringComparison.Ordinal)))
                given.AddError($"--map takes FIELD=COLUMN, such as \"Email Address=Work mail\"; “{token.Value}” has no =.");
        });

        command.Validators.Add(given =>
        {
            if (given.GetValue(DryRun) && given.GetValue(Yes))
                given.AddError("--dry-run and --yes exclude each other.");

            if (given.GetValue(ProblemsFile) is { } problems && given.GetValue(File) is { } list && Path.GetFullPath(problems) == Path.GetFullPath(list))
                given.AddError("--problems would overwrite the list itself. Name another file.");
        });
    }

    public ReadingOptions Reading(ParseResult parsed) =>
        parsed.GetValue(NoHeader) ? new ReadingOptions { HeaderLine = 0 } : ReadingOptions.FindOut;

    public ImportSetup Setup(ParseResult parsed) => new()
    {
        Reading = Reading(parsed),
        Existing = parsed.GetValue(Existing),
        Split = parsed.GetValue(Split),
        AllOrNothing = parsed.GetValue(AllOrNothing),
    };
}

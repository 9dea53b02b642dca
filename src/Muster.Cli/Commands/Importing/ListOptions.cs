using System.CommandLine;
using Muster.Cli.Options;
using Muster.Imports;
using Muster.Imports.Fields;

namespace Muster.Cli.Commands.Importing;

/// <summary>What a person says of a list, whatever it is for.</summary>
abstract class ListOptions
{
    public Argument<string> File { get; } = FileArgument.New();

    public MappingGiven Mapping { get; } = new("Map the columns by a saved mapping, or by one in a file. Columns that it does not name are left out.");

    public Option<string[]> Maps { get; } = new("--map")
    {
        Description = "Which column fills a field, as \"Email Address=Work mail\"; a column by its header or its number, or none: \"Group=\".",
        HelpName = "FIELD=COLUMN",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string[]> DateOrders { get; } = new("--date-order")
    {
        Description = "How a column's dates are read, as \"Start=dmy\": dmy, mdy or ymd. Otherwise it is found out over the whole column.",
        HelpName = "COLUMN=ORDER",
        AllowMultipleArgumentsPerToken = false,
    };

    public ReplacingGiven Replacing { get; } = new();

    public ReadingGiven Reading { get; } = new();

    public Option<string[]> Packages { get; } = new("--package") { Description = "A package to assign, by name.", HelpName = "NAME", AllowMultipleArgumentsPerToken = false };

    public Option<bool> Split { get; } = new("--split") { Description = "Take a list longer than the limit in batches." };

    public Option<bool> AllOrNothing { get; } = new("--all-or-nothing") { Description = "Apply nothing if one row is bad." };

    public Option<bool> SendMail { get; } = new("--send-mail") { Description = "Send each learner one mail about what is new." };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Only preview." };

    public Option<bool> Yes { get; } = new("--yes") { Description = "Apply without asking." };

    public Option<string> ProblemsFile { get; } = new("--problems") { Description = "Write the rejected rows to this CSV, ready to mend and import again.", HelpName = "OUT.csv" };

    public virtual void AddTo(Command command)
    {
        command.Add(File);
        command.Add(Mapping.Option);
        command.Add(Maps);
        command.Add(DateOrders);
        Replacing.AddTo(command);
        Reading.AddTo(command);
        command.Add(Packages);
        command.Add(Split);
        command.Add(AllOrNothing);
        command.Add(SendMail);
        command.Add(DryRun);
        command.Add(Yes);
        command.Add(ProblemsFile);

        Maps.Validators.Add(given =>
        {
            foreach (var map in given.Tokens.Select(t => t.Value).Where(m => !m.Trim().TrimStart('=').Contains('=', StringComparison.Ordinal)))
                given.AddError($"--map takes FIELD=COLUMN, such as \"Email Address=Work mail\"; “{map}” does not say both.");
        });

        DateOrders.Validators.Add(given =>
        {
            foreach (var text in given.Tokens.Select(t => t.Value).Where(t => t.LastIndexOf('=') < 1 || !DateOrderWords.TryRead(t[(t.LastIndexOf('=') + 1)..], out _)))
                given.AddError($"--date-order takes COLUMN=ORDER, the order being dmy, mdy or ymd, such as \"Start=dmy\"; {(text.LastIndexOf('=') is > 0 and var at && at < text.Length - 1 ? $"“{text[(at + 1)..]}” is no order" : $"“{text}” does not say both")}.");
        });

        ProblemsFile.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string>() is { } path && WhyNot(path) is { } reason)
                given.AddError($"--problems cannot be written: {reason}");
        });

        command.Validators.Add(given =>
        {
            if (given.GetValue(DryRun) && given.GetValue(Yes))
                given.AddError("--dry-run and --yes exclude each other.");

            if (given.GetValue(ProblemsFile) is { Length: > 0 } problems && given.GetValue(File) is { Length: > 0 } list && Path.GetFullPath(problems) == Path.GetFullPath(list))
                given.AddError("--problems would overwrite the list itself. Name another file.");
        });
    }

    public virtual ImportSetup Setup(ParseResult parsed) => new()
    {
        Reading = Reading.Of(parsed),
        Split = parsed.GetValue(Split),
        AllOrNothing = parsed.GetValue(AllOrNothing),
        SendMail = parsed.GetValue(SendMail),
    };

    // Said before a long list is read, not after.
    static string? WhyNot(string path)
    {
        if (path.Length == 0)
            return "it has no name.";

        if (Directory.Exists(path))
            return $"{path} is a folder. Name a file in it.";

        return Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)
            ? $"there is no folder {folder}. Make it, or name another."
            : null;
    }
}

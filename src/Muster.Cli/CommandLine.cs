using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Muster.Cli.Commands;
using Muster.Cli.Commands.Importing;
using Muster.Cli.Commands.Mappings;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Cli;

static class CommandLine
{
    // A file or a package may be called @home: nothing is read from a file of that name instead.
    static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    // Longer than the server allows itself (Server): it ends of its own accord.
    static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = Root();
        var parsed = root.Parse(args, Parsing);

        if (parsed.Action is ParseErrorAction)
            return args.Length == 0 ? await HelpAsync(root) : await WrongUsageAsync(parsed);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = PatienceAtTheEnd });
        }
        catch (Exception exception) when (UnreachableDatabase.Explains(exception) is { } refusal)
        {
            return await Complaint.AboutAsync(parsed, refusal, ExitCode.DatabaseUnreachable);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that may not be written, a disk that is full, a port that is taken: what was asked for cannot be.
            return await Complaint.AboutAsync(parsed, Refusal.Conflict("machine.refused", exception.Message));
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    static RootCommand Root() => new("Enrols people into training from the spreadsheets you already have.")
    {
        new ServeCommand(),
        new DemoCommand(),
        new InspectCommand(),
        new ImportCommand(),
        new ReassignCommand(),
        new AnnualCommand(),
        new ImportsCommand(),
        new UndoCommand(),
        new MappingsCommand(),
        new FieldsCommand(),
        new GroupsCommand(),
        new PackagesCommand(),
        new LearnersCommand(),
        new TokensCommand(),
        new MoveCommand(),
        DatabaseOption.Instance,
    };

    static async Task<int> HelpAsync(RootCommand root)
    {
        await root.Parse(["--help"]).InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return ExitCode.WrongUsage;
    }

    // System.CommandLine itself would print the help to standard output and return 1.
    static async Task<int> WrongUsageAsync(ParseResult parsed)
    {
        // With a word that is no command comes also the remark that there is none.
        var messages = parsed.Errors.Select(e => e.Message.ReplaceLineEndings(" ")).ToList();
        var problems = messages.Skip(parsed.CommandResult.Command is RootCommand && messages.Count > 1 ? 1 : 0).Select(m => Problem.Error("usage.wrong", m)).ToList();
        var exitCode = await Complaint.AboutAsync(parsed, problems, ExitCode.WrongUsage);

        var names = parsed.CommandResult.Command is RootCommand ? "" : $" {NameOf(parsed.CommandResult)}";
        await Console.Error.WriteLineAsync($"See: muster{names} --help");
        return exitCode;
    }

    static string NameOf(CommandResult command) =>
        command.Parent is CommandResult { Command: not RootCommand } parent
            ? $"{NameOf(parent)} {command.Command.Name}"
            : command.Command.Name;
}

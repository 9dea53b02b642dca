using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Muster.Cli.Commands;
using Muster.Cli.Commands.Importing;
using Muster.Cli.Databases;
using Muster.Cli.Options;

namespace Muster.Cli;

static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = Root();
        var parsed = root.Parse(args);

        if (parsed.Action is ParseErrorAction)
            return args.Length == 0 ? await HelpAsync(root) : WrongUsage(parsed);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (UnreachableDatabase.Explains(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return ExitCode.DatabaseUnreachable;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that is not there, a file that may not be written, a port that is taken: what was asked for cannot be.
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
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
        new UndoCommand(),
        new FieldsCommand(),
        new GroupsCommand(),
        new PackagesCommand(),
        new LearnersCommand(),
        new TokensCommand(),
        DatabaseOption.Instance,
    };

    static async Task<int> HelpAsync(RootCommand root)
    {
        await root.Parse(["--help"]).InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return ExitCode.WrongUsage;
    }

    // System.CommandLine itself would print the help to standard output and return 1.
    static int WrongUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);

        var names = parsed.CommandResult.Command is RootCommand ? "" : $" {NameOf(parsed.CommandResult)}";
        Console.Error.WriteLine($"See: muster{names} --help");
        return ExitCode.WrongUsage;
    }

    static string NameOf(CommandResult command) =>
        command.Parent is CommandResult { Command: not RootCommand } parent
            ? $"{NameOf(parent)} {command.Command.Name}"
            : command.Command.Name;
}

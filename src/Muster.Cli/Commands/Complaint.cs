using System.CommandLine;
using Muster.Cli.Commands.Importing;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Cli.Commands;

/// <summary>
/// Says why a command came to nothing: in sentences on the error stream and, where JSON was asked for, as the document that
/// the command prints when all is well, with the problems in it and the rest empty.
/// </summary>
static class Complaint
{
    /// <returns>The exit code.</returns>
    public static Task<int> AboutAsync(ParseResult parsed, Refusal refusal, int exitCode = ExitCode.WrongUsage) =>
        AboutAsync(parsed, [Problem.Error(refusal.Code, refusal.Message, refusal.Field)], exitCode);

    /// <inheritdoc cref="AboutAsync(ParseResult, Refusal, int)"/>
    public static async Task<int> AboutAsync(
        ParseResult parsed, IReadOnlyList<Problem> problems, int exitCode, FileReading? reading = null, IReadOnlyList<MappingDocument>? mapping = null)
    {
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem.Code == ProblemCodes.FileTooManyRows ? $"{problem.Message} To split it, say --split." : problem.Message);

        // Half a document cannot be taken back: then a second one would only make it worse.
        if (JsonOption.IsAsked(parsed) && !JsonOutput.HasBegun)
            await JsonOutput.WriteAsync(Document(parsed.CommandResult.Command, [.. problems.Select(ProblemDocument.Of)], reading, mapping ?? []), CancellationToken.None);

        return exitCode;
    }

    static object Document(Command command, IReadOnlyList<ProblemDocument> problems, FileReading? reading, IReadOnlyList<MappingDocument> mapping) => command switch
    {
        ImportCommand => ImportDocument.Refused(ImportPurpose.Enrol, reading, problems, mapping),
        ReassignCommand => ImportDocument.Refused(ImportPurpose.Reassign, reading, problems, mapping),
        InspectCommand => new { file = (FileDocument?)null, problems, mapping = (IReadOnlyList<MappingDocument>?)null },
        _ => new { problems },
    };
}

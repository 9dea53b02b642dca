using System.CommandLine;

namespace Muster.Cli.Options;

static class JsonOption
{
    public static readonly Option<bool> Instance = new("--json")
    {
        Description = "Print one JSON document, and nothing else.",
        Recursive = true,
    };

    /// <summary>Also of a line that could not be understood otherwise: a script that asked for JSON gets it.</summary>
    public static bool IsAsked(ParseResult parsed) =>
        parsed.Errors.Count == 0 ? parsed.GetValue(Instance) : parsed.Tokens.Any(t => t.Value == Instance.Name);
}

using System.CommandLine;

namespace Muster.Cli.Options;

static class JsonOption
{
    public static readonly Option<bool> Instance = new("--json")
    {
        Description = "Print one JSON document, and nothing else.",
        Recursive = true,
    };
}

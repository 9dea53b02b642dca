using System.CommandLine;

namespace Muster.Cli.Options;

static class UrlsOption
{
    public static readonly Option<string> Instance = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons, such as http://localhost:8080.",
    };
}

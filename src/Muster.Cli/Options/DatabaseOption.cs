using System.CommandLine;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Cli.Options;

/// <summary><c>--database</c>, or else the environment's MUSTER_DATABASE, or else a file in the current folder. Taken by every command.</summary>
static class DatabaseOption
{
    const string Variable = "MUSTER_DATABASE";

    // No default value: the help would print it, and with it a password.
    public static readonly Option<string> Instance = new("--database")
    {
        Description = $"\"Data Source=muster.db\" (SQLite) or \"Host=...;Database=...\" (PostgreSQL). Default: ${Variable}, else \"{DatabaseAddress.Default}\".",
        HelpName = "connection string",
        Recursive = true,
    };

    public static Outcome<DatabaseAddress> Of(ParseResult parsed)
    {
        var given = parsed.GetValue(Instance) ?? Environment.GetEnvironmentVariable(Variable);
        return Read(string.IsNullOrWhiteSpace(given) ? DatabaseAddress.Default : given, Instance.Name);
    }

    /// <param name="option">Where it was given.</param>
    public static Outcome<DatabaseAddress> Read(string given, string option)
    {
        try
        {
            return new DatabaseAddress(given);
        }
        catch (ArgumentException exception)
        {
            return Refusal.Invalid("database.malformed", $"This names no database. Write \"Data Source=muster.db\" (SQLite) or \"Host=...;Database=...\" (PostgreSQL). {exception.Message}", option);
        }
    }
}

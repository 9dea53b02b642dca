using System.Text;
using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;
using Npgsql;

namespace Muster.Cli.Tests;

/// <summary>docs/running.md, whose commands are run in one folder as they stand, on databases of the test's own.</summary>
public sealed class RunningPageTests
{
    const string Fence = "```";

    // What the page calls its databases: on a server that other tests use too they have to be others.
    static readonly string[] Databases = ["muster_restored", "muster_moved"];

    [Fact]
    public async Task Every_command_of_the_page_runs_and_the_copies_hold_what_the_original_held()
    {
        await using var sqlite = await Shell.OpenAsync();
        await using var postgres = await Shell.OpenAsync(DatabaseKind.Postgres);
        var server = new NpgsqlConnectionStringBuilder(postgres.ConnectionString);
        var list = sqlite.Write("list.csv", "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\n");
        (await sqlite.RunElsewhereAsync("import", list, "--yes", "--database", "Data Source=muster.db")).Fine();
        (await postgres.RunAsync("import", list, "--yes")).Fine();
        var names = Databases.ToDictionary(d => d, d => $"{d}_{Guid.NewGuid():n}");

        try
        {
            (await Run.ProgramAsync("bash", sqlite.Folder, "-euc", await ScriptAsync(server, names))).Fine();

            Assert.Contains("ann@x.example", await File.ReadAllTextAsync(Path.Combine(sqlite.Folder, "learners.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains("ann@x.example", await File.ReadAllTextAsync(Path.Combine(sqlite.Folder, "restored.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            server.Database = names["muster_moved"];
            Assert.Contains("ann@x.example", (await sqlite.RunElsewhereAsync("learners", "--json", "--database", server.ConnectionString)).Fine().Output, StringComparison.Ordinal);
        }
        finally
        {
            await Run.ProgramAsync("bash", sqlite.Folder, "-c", $"{Environment(server)}\nfor d in {string.Join(' ', names.Values)}; do dropdb --if-exists --force $d; done");
        }
    }

    static async Task<string> ScriptAsync(NpgsqlConnectionStringBuilder server, Dictionary<string, string> names)
    {
        var script = new StringBuilder(Environment(server));
        var inside = false;

        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(Places.Repository, "docs", "running.md"), TestContext.Current.CancellationToken))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                inside = line == $"{Fence}sh";
            else if (inside)
                script.Append(line).Append('\n');
        }

        foreach (var (page, own) in names)
            script.Replace(page, own);

        return script.Replace("muster.dump muster\n", $"muster.dump {server.Database}\n").ToString();
    }

    static string Environment(NpgsqlConnectionStringBuilder server) =>
        $"export PGHOST={server.Host} PGPORT={server.Port} PGUSER={server.Username}\n";
}

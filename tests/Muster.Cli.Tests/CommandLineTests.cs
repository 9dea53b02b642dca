using Microsoft.EntityFrameworkCore;
using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;
using Npgsql;

namespace Muster.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("fields", "add", "Badge No")]
    [InlineData("fields", "add", "Badge No", "--kind", "colour")]
    [InlineData("packages", "add", "Induction")]
    [InlineData("learners", "--colour")]
    [InlineData("inspect")]
    [InlineData("inspect", "")]
    [InlineData("inspect", "--colour")]
    [InlineData("imports", "--limit", "0")]
    [InlineData("imports", "--limit", "many")]
    [InlineData("fields", "--database", "rubbish")]
    [InlineData("serve", "--database", "Host=x;Colour=red")]
    public async Task Wrong_usage_ends_with_2_and_says_so_on_the_error_stream_only(params string[] args)
    {
        var result = await Run.MusterAsync(Path.GetTempPath(), args);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.NotEmpty(result.Error);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=muster;Username=u;Password=s3cret;Timeout=3")]
    [InlineData("Data Source=/no/such/folder/muster.db")]
    public async Task A_database_that_cannot_be_reached_ends_with_4_and_one_plain_sentence(string database)
    {
        var result = await Run.MusterAsync(Path.GetTempPath(), "learners", "--database", database);

        Assert.Equal(4, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Matches("^The database cannot be (reached: .+\\.|used: .+\\. The database file cannot be opened\\.) See that .+\\.$", Assert.Single(result.Error.TrimEnd().Split('\n')));
        Assert.DoesNotContain("s3cret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_ends_with_4()
    {
        await using var shell = await Shell.OpenAsync();
        var path = shell.Write("list.csv", new string('x', 4096));

        Assert.Equal(4, (await Run.MusterAsync(Path.GetTempPath(), "groups", "--database", $"Data Source={path}")).ExitCode);
    }

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Another_programs_database_ends_with_4_and_says_what_to_do(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);
        (await shell.RunAsync("groups")).Fine();
        await shell.WithAsync((db, _) => db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "DELETE FROM __EFMigrationsHistory" : "DELETE FROM \"__EFMigrationsHistory\""));

        var result = await shell.RunAsync("groups");

        Assert.Equal((4, ""), (result.ExitCode, result.Output));
        Assert.Matches("^The database is not as this version of Muster knows it: .+ already exists.*\\. Name one that is Muster's own, or restore a backup of it\\.$", Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    [Theory]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction, "The database can only be read, as a standby can. Let Muster connect to the primary.")]
    [InlineData(PostgresErrorCodes.DeadlockDetected, "Another program was at work on the same rows. Try again.")]
    public async Task A_server_that_does_not_take_a_change_ends_with_4_and_asks_for_no_backup(string state, string advice)
    {
        await using var shell = await Shell.OpenAsync(DatabaseKind.Postgres);
        await RefuseFieldsAsync(shell, state);

        var result = await shell.RunAsync("fields", "add", "Badge", "--kind", "text");

        Assert.Equal((4, ""), (result.ExitCode, result.Output));
        Assert.Equal($"The database cannot be used: not now. {advice}", Assert.Single(result.Error.TrimEnd().Split('\n')));
    }

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_constraint_that_a_change_breaks_is_no_fault_of_the_administrators(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);

        if (kind == DatabaseKind.Sqlite)
            await shell.WithAsync((db, _) => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER refusal BEFORE INSERT ON custom_fields BEGIN SELECT RAISE(ABORT, 'not now'); END"));
        else
            await RefuseFieldsAsync(shell, PostgresErrorCodes.UniqueViolation);

        var result = await shell.RunAsync("fields", "add", "Badge", "--kind", "text");

        Assert.NotEqual(4, result.ExitCode);
        Assert.Contains("not now", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("backup", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_ends_with_4_and_says_what_to_do()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.RunAsync("groups")).Fine();
        var path = shell.Write("damaged.db", "");
        (await shell.RunElsewhereAsync(["groups", "--database", $"Data Source={path}"])).Fine();

        await using (var file = File.OpenWrite(path))
            file.SetLength(20_000);

        var result = await shell.RunElsewhereAsync(["learners", "--database", $"Data Source={path}"]);

        Assert.Equal((4, ""), (result.ExitCode, result.Output));
        Assert.EndsWith("The database is damaged. Stop Muster and restore a backup.", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_an_answer_not_a_mistake_and_tells_no_password()
    {
        var result = await Run.ProgramAsync("env", Path.GetTempPath(), "MUSTER_DATABASE=Host=h;Password=s3cret", "muster", "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("inspect", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_names_the_database_where_no_option_does()
    {
        await using var shell = await Shell.OpenAsync();
        var elsewhere = shell.Write("elsewhere.db", "");

        (await Run.ProgramAsync("env", Path.GetDirectoryName(elsewhere)!, $"MUSTER_DATABASE=Data Source={elsewhere}", "muster", "fields", "add", "Badge No", "--kind", "text")).Fine();
        var there = await Run.MusterAsync(Path.GetTempPath(), "fields", "--json", "--database", $"Data Source={elsewhere}");

        Assert.Single(there.Rows);
    }

    [Fact]
    public async Task Without_either_the_database_is_a_file_in_the_current_folder()
    {
        await using var shell = await Shell.OpenAsync();
        var folder = Path.GetDirectoryName(shell.Write("empty.txt", ""))!;

        (await Run.MusterAsync(folder, "groups")).Fine();

        Assert.True(File.Exists(Path.Combine(folder, "muster.db")));
    }

    // The error that the server itself would raise, where a trigger may raise any.
    static Task<int> RefuseFieldsAsync(Shell shell, string state) => shell.WithAsync((db, _) => db.Database.ExecuteSqlRawAsync(
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION USING ERRCODE = ''STATE'', MESSAGE = ''not now''; END';
        CREATE TRIGGER refusal BEFORE INSERT ON custom_fields FOR EACH ROW EXECUTE FUNCTION refuse();
        """.Replace("STATE", state, StringComparison.Ordinal)));
}

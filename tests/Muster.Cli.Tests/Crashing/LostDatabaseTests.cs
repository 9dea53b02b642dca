using System.Net;
using System.Text.Json;
using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;
using Npgsql;

namespace Muster.Cli.Tests.Crashing;

/// <summary>A database whose connections are cut, and one that is gone for a while: the import goes on by itself.</summary>
public sealed class LostDatabaseTests
{
    const int Cuts = 3;
    const int ProbesWithoutDatabase = 5;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_cut_in_the_middle_of_a_batch_cost_time_and_nothing_else()
    {
        await using var shell = await Shell.OpenAsync(DatabaseKind.Postgres);
        var muster = await CrashingMuster.PrepareAsync(shell, new LongList(batches: 60));
        muster.ServedFrom = new NpgsqlConnectionStringBuilder(shell.ConnectionString) { ApplicationName = "muster serve" }.ConnectionString;
        await using var server = await muster.StartAsync();
        await muster.ImportAsync(server);
        var reached = 1;

        for (var cut = 0; cut < Cuts; cut++)
        {
            reached = (await muster.UntilAsync(reached + 3)).NextBatch;
            await CutAsync(shell);
        }

        await muster.UntilEndAsync();
        await muster.AssertAsPlannedAsync();
    }

    [Fact]
    public async Task While_the_database_is_gone_the_server_lives_says_that_it_is_not_ready_and_then_goes_on()
    {
        await using var shell = await Shell.OpenAsync(DatabaseKind.Postgres);
        var muster = await CrashingMuster.PrepareAsync(shell, new LongList(batches: 60));
        var address = new NpgsqlConnectionStringBuilder(shell.ConnectionString);
        await using var relay = new Relay(address.Host!, address.Port);
        muster.ServedFrom = new NpgsqlConnectionStringBuilder(shell.ConnectionString) { Host = "127.0.0.1", Port = relay.Port }.ConnectionString;
        await using var server = await muster.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/health/ready"));

        await muster.ImportAsync(server);
        await muster.UntilAsync(batches: 3);
        await relay.ShutAsync();

        for (var probe = 0; probe < ProbesWithoutDatabase; probe++)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(http, "/health/ready"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/health/live"));
        }

        relay.Reopen();
        await muster.UntilEndAsync();
        await muster.AssertAsPlannedAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "/health/ready"));
        AssertStructuredAndImpersonal(server.Logged);
    }

    static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path, Cancellation);
        return answer.StatusCode;
    }

    static Task<int> CutAsync(Shell shell) => shell.WithAsync(async (_, _) =>
    {
        await using var connection = new NpgsqlConnection(shell.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'muster serve'", connection);
        Assert.NotEqual(0L, await command.ExecuteScalarAsync(Cancellation));
        return 0;
    });

    static void AssertStructuredAndImpersonal(string log)
    {
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(JsonValueKind.String, JsonDocument.Parse(line).RootElement.GetProperty("Category").ValueKind));
        Assert.DoesNotContain("x.example", log, StringComparison.Ordinal);
    }
}

using System.Net;
using Muster.Tests.Databases;
using Npgsql;

namespace Muster.Web.Tests.Hosting;

public sealed class AnnouncementTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_goes_away_when_the_server_says_where_it_is_does_not_end_the_server()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres);
        var console = new Interrupted(() => ShutAsync(database.Address.ConnectionString));
        await using var app = MusterWeb.Build(new WebSettings(database.Address) { Urls = "http://127.0.0.1:0", Args = ["--Logging:LogLevel:Default", "None"], Output = console });

        await MusterWeb.StartAsync(app, Cancellation);

        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var live = await http.GetAsync("/health/live", Cancellation);
        using var ready = await http.GetAsync("/health/ready", Cancellation);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
        Assert.Contains("/setup?key=", console.ToString(), StringComparison.Ordinal);
        await app.StopAsync(Cancellation);
    }

    // From another database, for from its own it cannot be done.
    static async Task ShutAsync(string connectionString)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        var name = address.Database;
        address.Database = "postgres";
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand($"ALTER DATABASE {name} ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'", connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    sealed class Interrupted(Func<Task> atFirst) : StringWriter
    {
        public override async Task WriteLineAsync(string? value)
        {
            if (GetStringBuilder().Length == 0)
                await atFirst();

            await base.WriteLineAsync(value);
        }
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;
using Muster.Persistence.Sqlite;
using Muster.Tests.Databases;

namespace Muster.Tests.Persistence;

public sealed class WriteAheadLogTests : IAsyncDisposable
{
    readonly DatabaseAddress _address;
    readonly Func<Task> _remove;

    public WriteAheadLogTests() => (_address, _remove) = TemporarySqlite.Create();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    string File => new SqliteConnectionStringBuilder(_address.ConnectionString).DataSource;

    [Fact]
    public async Task A_new_database_has_one()
    {
        await PrepareAsync();

        Assert.Equal("wal", await AskAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_database_that_was_made_without_one_is_given_one()
    {
        await PrepareAsync();
        await AskAsync("PRAGMA journal_mode = DELETE");

        await PrepareAsync();

        Assert.Equal("wal", await AskAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Eight_at_once_give_it_to_a_database_that_has_none()
    {
        await PrepareAsync();
        await AskAsync("PRAGMA journal_mode = DELETE");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(PrepareAsync, Cancellation)));

        Assert.Equal("wal", await AskAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Whoever_may_only_read_reads_without_one()
    {
        await PrepareAsync();
        await AskAsync("PRAGMA journal_mode = DELETE");
        await using var services = Services(";Mode=ReadOnly");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();

        await DatabaseSetup.PrepareAsync(db, Cancellation);

        Assert.Equal(1, await db.Organisations.CountAsync(Cancellation));
        Assert.Equal("delete", await AskAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task What_was_half_written_without_one_when_the_process_was_killed_is_rolled_back()
    {
        await PrepareAsync();
        await AskAsync("PRAGMA journal_mode = DELETE");

        // What is on the disk in the middle of a transaction is what a killed process leaves.
        await using (var connection = await OpenAsync())
        {
            await AskAsync(connection, "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN; UPDATE organisations SET name = 'Half'; CREATE TABLE filler (text TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO filler SELECT hex(randomblob(100)) FROM n");
            System.IO.File.Copy(File, $"{File}.killed");
            System.IO.File.Copy($"{File}-journal", $"{File}.killed-journal");
        }

        System.IO.File.Move($"{File}.killed", File, overwrite: true);
        System.IO.File.Move($"{File}.killed-journal", $"{File}-journal", overwrite: true);

        await PrepareAsync();

        Assert.Equal("ok", await AskAsync("PRAGMA integrity_check"));
        Assert.NotEqual("Half", await AskAsync("SELECT name FROM organisations"));
    }

    [Fact]
    public async Task After_a_long_list_it_is_copied_into_the_file_and_the_next_to_write_makes_it_small_again()
    {
        await PrepareAsync();
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        const int Bytes = 24 << 20;

        await db.BeginLongWriteAsync(Cancellation);
        await db.Database.ExecuteSqlAsync($"CREATE TABLE filler AS SELECT zeroblob({Bytes}) AS bytes", Cancellation);
        Assert.InRange(new FileInfo(File).Length, 0, Bytes);
        await db.EndLongWriteAsync(Cancellation);
        Assert.True(new FileInfo(File).Length > Bytes);

        await db.Database.CloseConnectionAsync();
        await db.Database.ExecuteSqlAsync($"CREATE TABLE another (id INTEGER)", Cancellation);
        Assert.InRange(new FileInfo($"{File}-wal").Length, 1, SqlitePragmas.KeptLog);
    }

    public async ValueTask DisposeAsync() => await _remove();

    ServiceProvider Services(string more = "") => new ServiceCollection().AddSingleton(TimeProvider.System).AddMuster(new DatabaseAddress(_address.ConnectionString + more)).BuildServiceProvider();

    async Task PrepareAsync()
    {
        await using (var services = Services())
        {
            await using var scope = services.CreateAsyncScope();
            await DatabaseSetup.PrepareAsync(scope.ServiceProvider.GetRequiredService<MusterDb>(), Cancellation);
        }

        using var pooled = new SqliteConnection(_address.ConnectionString);
        SqliteConnection.ClearPool(pooled);
    }

    async Task<object?> AskAsync(string sql)
    {
        await using var connection = await OpenAsync();
        return await AskAsync(connection, sql);
    }

    static async Task<object?> AskAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancellation);
    }

    async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"{_address.ConnectionString};Pooling=False");
        await connection.OpenAsync(Cancellation);
        return connection;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;
using Muster.Tests.Databases;

namespace Muster.Tests.Persistence;

public sealed class MigrationTurnTests : IAsyncDisposable
{
    readonly DatabaseAddress _address;
    readonly Func<Task> _remove;
    readonly ServiceProvider _services;

    public MigrationTurnTests()
    {
        (_address, _remove) = TemporarySqlite.Create();
        _services = new ServiceCollection().AddSingleton(TimeProvider.System).AddMuster(_address).BuildServiceProvider();
    }

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_process_killed_while_migrating_left_behind_holds_nobody_up()
    {
        await using (var connection = new SqliteConnection(_address.ConnectionString))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await PrepareAsync().WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        Assert.Equal(1, await OrganisationsAsync());
    }

    [Fact]
    public async Task Eight_at_once_prepare_a_new_database_and_leave_no_lock_behind()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(PrepareAsync, Cancellation)));

        Assert.Equal(1, await OrganisationsAsync());
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(new SqliteConnectionStringBuilder(_address.ConnectionString).DataSource)!, "*-migrating"));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _remove();
    }

    async Task PrepareAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        await DatabaseSetup.PrepareAsync(scope.ServiceProvider.GetRequiredService<MusterDb>(), Cancellation);
    }

    async Task<int> OrganisationsAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MusterDb>().Organisations.CountAsync(Cancellation);
    }
}

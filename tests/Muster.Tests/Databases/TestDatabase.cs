using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;

namespace Muster.Tests.Databases;

/// <summary>A database of its own for one test, migrated, gone when the test is over.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    readonly ServiceProvider _services;
    readonly Func<Task> _remove;

    TestDatabase(DatabaseAddress address, TimeProvider clock, Func<Task> remove)
    {
        Address = address;
        Clock = clock;
        _remove = remove;
        _services = new ServiceCollection().AddSingleton(clock).AddMuster(address).BuildServiceProvider();
    }

    public DatabaseAddress Address { get; }

    public TimeProvider Clock { get; }

    public IServiceProvider Services => _services;

    /// <summary>Both databases, for <c>[MemberData]</c>.</summary>
    public static TheoryData<DatabaseKind> Both => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    /// <summary>Both, and one whose own order of text is another; for what is sorted, paged or searched.</summary>
    public static TheoryData<DatabaseKind> Orders => [DatabaseKind.Sqlite, DatabaseKind.Postgres, DatabaseKind.PostgresInEnglish];

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, TimeProvider? clock = null)
    {
        var (address, remove) = kind == DatabaseKind.Sqlite ? TemporarySqlite.Create() : await TemporaryPostgres.CreateAsync(inEnglish: kind == DatabaseKind.PostgresInEnglish);
        var database = new TestDatabase(address, clock ?? TimeProvider.System, remove);
        await using var scope = database.Open(out var db);
        await DatabaseSetup.PrepareAsync(db, TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>A context of its own, as each request has.</summary>
    public AsyncServiceScope Open(out MusterDb db)
    {
        var scope = _services.CreateAsyncScope();
        db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        return scope;
    }

    public async Task<T> WithAsync<T>(Func<MusterDb, Task<T>> use)
    {
        await using var scope = Open(out var db);
        return await use(db);
    }

    public Task WithAsync(Func<MusterDb, Task> use) => WithAsync(async db =>
    {
        await use(db);
        return 0;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _remove();
    }
}

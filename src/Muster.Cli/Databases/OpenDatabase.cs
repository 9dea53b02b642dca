using Muster.Imports.Applying;
using Muster.Persistence;

namespace Muster.Cli.Databases;

/// <summary>The database that a command works on.</summary>
sealed class OpenDatabase : IAsyncDisposable
{
    readonly ServiceProvider _services;
    readonly AsyncServiceScope _scope;

    OpenDatabase(DatabaseAddress address)
    {
        _services = new ServiceCollection().AddMuster(address).BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
    }

    public MusterDb Db => _scope.ServiceProvider.GetRequiredService<MusterDb>();

    public ImportWork Work => _services.GetRequiredService<ImportWork>();

    public TimeProvider Clock => _services.GetRequiredService<TimeProvider>();

    /// <summary>As it is: it need not exist yet.</summary>
    public static OpenDatabase Unprepared(DatabaseAddress address) => new(address);

    /// <summary>Migrated.</summary>
    public static async Task<OpenDatabase> OpenAsync(DatabaseAddress address, CancellationToken cancellation)
    {
        var database = new OpenDatabase(address);

        try
        {
            await DatabaseSetup.PrepareAsync(database.Db, cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}

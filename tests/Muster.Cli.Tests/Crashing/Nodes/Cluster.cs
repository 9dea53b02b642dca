using Muster.Cli.Tests.Running;
using Npgsql;

namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>Three nodes behind nginx, on one PostgreSQL behind PgBouncer.</summary>
sealed class Cluster : IAsyncDisposable
{
    const string Database = "muster";
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    readonly OwnPostgres _postgres;
    readonly Stack<IAsyncDisposable> _parts = [];

    Cluster(OwnPostgres postgres)
    {
        _postgres = postgres;
        _parts.Push(postgres);
    }

    public CrashingMuster Muster { get; private set; } = null!;

    public IReadOnlyList<Node> Nodes { get; private set; } = [];

    public Balancer Balancer { get; private set; } = null!;

    public static async Task<Cluster> StartAsync(LongList list)
    {
        var cluster = new Cluster(await OwnPostgres.StartAsync());

        try
        {
            await cluster.StartTheRestAsync(list);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for a node to be at the import.</summary>
    /// <returns>Null where the import has come to its end.</returns>
    public async Task<Node?> UntilHeldAsync()
    {
        for (var import = await Muster.FindAsync(); import.IsRunning; import = await Muster.FindAsync())
        {
            if (Nodes.FirstOrDefault(n => n.Holds(import.LeaseOwner)) is { } node)
                return node;

            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
        }

        return null;
    }

    /// <summary>Restarts PostgreSQL, and waits until PgBouncer has noticed that it is back.</summary>
    public async Task RestartPostgresAsync()
    {
        await _postgres.RestartAsync();

        while (!await AnswersAsync())
            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
            await part.DisposeAsync();
    }

    async Task StartTheRestAsync(LongList list)
    {
        await _postgres.CreateAsync(Database);
        var bouncer = With(await PgBouncer.StartAsync(_postgres));

        // Also the schema is made, and looked at, through PgBouncer. Not pooled: what is left of a connection after a restart would be the test's trouble.
        var shell = With(Shell.OpenOnPostgres($"{bouncer.ConnectionStringOf(Database)};Pooling=false"));
        Muster = await CrashingMuster.PrepareAsync(shell, list);
        Muster.ServedFrom = bouncer.ConnectionStringOf(Database);
        Nodes = [.. Enumerable.Range(1, 3).Select(i => With(new Node($"node-{i}", Muster)))];

        // All at once, on a database that none has served yet.
        await Task.WhenAll(Nodes.Select(n => n.StartAsync()));
        Balancer = With(await Balancer.StartAsync(Nodes.Select(n => n.Port)));
    }

    async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Muster.Shell.ConnectionString);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    T With<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}

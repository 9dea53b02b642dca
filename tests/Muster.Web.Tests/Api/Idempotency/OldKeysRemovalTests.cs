using Microsoft.Extensions.DependencyInjection;
using Muster.Web.Api.Idempotency;

namespace Muster.Web.Tests.Api.Idempotency;

public sealed class OldKeysRemovalTests
{
    [Fact]
    public async Task A_fault_of_any_kind_is_survived_and_told_without_what_its_message_quotes()
    {
        var clock = new TickingClock();
        using var scopes = new FaultyScopes();
        var log = new TestLog();
        using var removal = new OldKeysRemoval(scopes, clock, log);

        await removal.StartAsync(TestContext.Current.CancellationToken);
        await scopes.OpenedAsync(1);
        clock.Ring();
        await scopes.OpenedAsync(2);

        Assert.False(removal.ExecuteTask!.IsCompleted);
        await removal.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(removal.ExecuteTask.IsFaulted);
        Assert.Contains(nameof(InvalidOperationException), Assert.Single(log.Lines.Distinct()), StringComparison.Ordinal);
    }

    sealed class FaultyScopes : IServiceScopeFactory, IDisposable
    {
        readonly SemaphoreSlim _opened = new(0);
        int _awaited;

        public IServiceScope CreateScope()
        {
            _opened.Release();
            throw new InvalidOperationException("Key (email_key)=(ann@x.example) is odd.");
        }

        public void Dispose() => _opened.Dispose();

        public async Task OpenedAsync(int times)
        {
            for (; _awaited < times; _awaited++)
                await _opened.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    sealed class TestLog : ILogger<OldKeysRemoval>
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}

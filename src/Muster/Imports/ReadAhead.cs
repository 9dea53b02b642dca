using System.Threading.Channels;

namespace Muster.Imports;

/// <summary>A sequence that is read on another thread, a few items ahead of whoever takes them.</summary>
sealed class ReadAhead<T> : IAsyncDisposable
{
    readonly Channel<T> _items;
    readonly CancellationTokenSource _stop;
    readonly Task _reading;

    /// <param name="most">So many items wait to be taken at most.</param>
    public ReadAhead(Func<CancellationToken, IEnumerable<T>> items, int most, CancellationToken cancellation)
    {
        _items = Channel.CreateBounded<T>(new BoundedChannelOptions(most) { SingleReader = true, SingleWriter = true });
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _reading = Task.Run(() => ReadAsync(items, _stop.Token), CancellationToken.None);
    }

    /// <returns>The next items, fewer than asked for only at the end.</returns>
    public async Task<List<T>> TakeAsync(int most, CancellationToken cancellation)
    {
        var taken = new List<T>(most);

        while (taken.Count < most && await _items.Reader.WaitToReadAsync(cancellation))
        {
            while (taken.Count < most && _items.Reader.TryRead(out var item))
                taken.Add(item);
        }

        return taken;
    }

    public IAsyncEnumerable<T> AllAsync(CancellationToken cancellation) => _items.Reader.ReadAllAsync(cancellation);

    /// <summary>Afterwards nothing is read any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    async Task ReadAsync(Func<CancellationToken, IEnumerable<T>> items, CancellationToken cancellation)
    {
        try
        {
            foreach (var item in items(cancellation))
                await _items.Writer.WriteAsync(item, cancellation);

            _items.Writer.Complete();
        }
        catch (Exception exception)
        {
            // Whoever takes the next item is thrown it.
            _items.Writer.Complete(exception);
        }
    }
}

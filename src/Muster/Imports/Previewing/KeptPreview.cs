namespace Muster.Imports.Previewing;

/// <summary>The summary of one draft as it stands, and the work on it: never more than one at a time.</summary>
/// <param name="stamp">See <see cref="OpenedImport.Stamp"/>.</param>
sealed class KeptPreview(string stamp) : IProgress<int>, IDisposable
{
    readonly CancellationTokenSource _stop = new();
    Task _work = Task.CompletedTask;
    int _planned;

    public string Stamp { get; } = stamp;

    /// <summary>Goes up with every use of any.</summary>
    public long LastUse { get; set; }

    /// <summary>Of the directory as it is or as it was a little earlier.</summary>
    public PreviewSummary? Summary { get; set; }

    public int Planned => Volatile.Read(ref _planned);

    public bool IsWorking => !_work.IsCompleted;

    public void Report(int value) => Volatile.Write(ref _planned, value);

    public void Start(Func<KeptPreview, CancellationToken, Task> work)
    {
        Report(0);
        _work = Task.Run(() => work(this, _stop.Token), CancellationToken.None);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }
}

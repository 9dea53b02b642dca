using System.Data.Common;
using Muster.Outcomes;

namespace Muster.Persistence.Moving;

/// <summary>Carries the rows of one table over, some at a time, and keeps their checksum.</summary>
sealed class TableCopy(StoredTable table, MusterDb target) : IDisposable
{
    const int MostRows = 2000;
    const int MostBytes = 4 << 20;

    readonly BulkTable<object?[]> _writing = table.ForWriting();
    readonly bool _forbidsNul = target is Postgres.PostgresMusterDb;
    readonly List<object?[]> _waiting = [];
    int _bytes;

    public RowChecksum Checksum { get; } = new();

    /// <summary>Writes in the target's current transaction.</summary>
    /// <param name="copied">Told how many rows more are there.</param>
    public async Task<Refusal?> RunAsync(StoredRows source, DbTransaction snapshot, Action<int> copied, CancellationToken cancellation)
    {
        await foreach (var row in source.ReadAsync(table, snapshot, cancellation))
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (table.Columns[i].IsLease)
                    row[i] = null;
                else if (_forbidsNul && row[i] is string text && text.Contains('\0', StringComparison.Ordinal))
                    return MoveRefusals.Unstorable(table, table.Columns[i]);
            }

            Checksum.Add(row);
            _waiting.Add(row);
            _bytes += row.Sum(SizeOf);

            if (_waiting.Count >= MostRows || _bytes >= MostBytes)
                await WriteAsync(copied, cancellation);
        }

        await WriteAsync(copied, cancellation);
        return null;
    }

    public void Dispose() => Checksum.Dispose();

    async Task WriteAsync(Action<int> copied, CancellationToken cancellation)
    {
        await target.WriteAsync(_writing, _waiting, cancellation);
        copied(_waiting.Count);
        _waiting.Clear();
        _bytes = 0;
    }

    static int SizeOf(object? value) => value switch
    {
        string text => text.Length * sizeof(char),
        byte[] blob => blob.Length,
        _ => sizeof(long),
    };
}

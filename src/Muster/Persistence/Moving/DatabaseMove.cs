using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Muster.Audit;
using Muster.Imports;
using Muster.Outcomes;

namespace Muster.Persistence.Moving;

/// <summary>
/// Copies everything from one database into another, of either kind, as it was at one moment; then reads the copy again and
/// compares. Nothing is changed in the source. A target that is not complete bears a mark, and Muster does not run on it.
/// </summary>
public sealed class DatabaseMove
{
    readonly MusterDb _source;
    readonly MusterDb _target;
    readonly MoveOptions _options;
    readonly IProgress<MoveProgress>? _progress;
    readonly IReadOnlyList<StoredTable> _tables;
    readonly StoredTable _last;
    readonly List<MovedTable> _moved = [];
    readonly List<string> _differing = [];
    long _done;
    long _total;

    DatabaseMove(MusterDb source, MusterDb target, MoveOptions options, IProgress<MoveProgress>? progress)
    {
        (_source, _target, _options, _progress) = (source, target, options, progress);
        _tables = StoredTable.AllOf(source);

        // Its row makes a database one of Muster's: it comes in the transaction that takes the mark away.
        var name = source.Model.FindEntityType(typeof(DirectoryRevision))!.GetTableName();
        _last = _tables.Single(t => t.Name == name);
    }

    /// <param name="source">Migrated.</param>
    /// <param name="target">Empty, without tables; it may not exist yet.</param>
    public static Task<Outcome<MoveResult>> RunAsync(
        MusterDb source, MusterDb target, MoveOptions options, IProgress<MoveProgress>? progress, CancellationToken cancellation) =>
        new DatabaseMove(source, target, options, progress).RunAsync(cancellation);

    async Task<Outcome<MoveResult>> RunAsync(CancellationToken cancellation)
    {
        if (await WhyNotAsync(cancellation) is { } unwilling)
            return unwilling;

        if (await MoveTarget.PrepareAsync(_target, _tables, _options.Anew, cancellation) is { } unready)
            return unready;

        await _source.Database.OpenConnectionAsync(cancellation);
        await using var snapshot = await StoredRows.Of(_source).BeginSnapshotAsync(cancellation);
        await CountAsync(snapshot, cancellation);

        foreach (var table in _tables.Where(t => t != _last))
        {
            if (await MoveAsync(table, snapshot, cancellation) is { } refusal)
                return refusal;
        }

        if (_differing.Count == 0 && await FinishAsync(snapshot, cancellation) is { } failure)
            return failure;

        await _target.EndLongWriteAsync(cancellation);

        return _differing.Count > 0
            ? MoveRefusals.Differs(_differing)
            : new MoveResult([.. _moved.OrderBy(t => t.Table, StringComparer.Ordinal)], await AuditChain.IsIntactAsync(_target, cancellation));
    }

    async Task<Refusal?> WhyNotAsync(CancellationToken cancellation)
    {
        if (!await _source.AuditEntries.AnyAsync(cancellation) && !await _source.Users.AnyAsync(cancellation))
            return MoveRefusals.NothingToMove;

        return !_options.Force && await _source.Imports.CountAsync(Import.Running, cancellation) is > 0 and var running
            ? MoveRefusals.ImportsInWork(running)
            : null;
    }

    async Task CountAsync(DbTransaction snapshot, CancellationToken cancellation)
    {
        foreach (var table in _tables)
            _total += 2 * await StoredRows.Of(_source).CountAsync(table, snapshot, cancellation);
    }

    async Task<Refusal?> MoveAsync(StoredTable table, DbTransaction snapshot, CancellationToken cancellation)
    {
        await using var transaction = await _target.Database.BeginTransactionAsync(cancellation);
        var refusal = await CopyAsync(table, snapshot, cancellation);

        if (refusal is null)
            await transaction.CommitAsync(cancellation);

        return refusal;
    }

    async Task<Refusal?> FinishAsync(DbTransaction snapshot, CancellationToken cancellation)
    {
        await using var transaction = await _target.Database.BeginTransactionAsync(cancellation);

        if (await CopyAsync(_last, snapshot, cancellation) is { } refusal)
            return refusal;

        if (_differing.Count > 0)
            return null;

        await UnfinishedMove.UnmarkAsync(StoredRows.Of(_target), cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    async Task<Refusal?> CopyAsync(StoredTable table, DbTransaction snapshot, CancellationToken cancellation)
    {
        using var copy = new TableCopy(table, _target);

        if (await copy.RunAsync(StoredRows.Of(_source), snapshot, Report, cancellation) is { } refusal)
            return refusal;

        foreach (var column in table.Columns.Where(c => c.IsNumbered))
            await StoredRows.Of(_target).NumberOnAsync(table, column, cancellation);

        var written = await ReadAgainAsync(table, cancellation);
        var moved = new MovedTable(table.Name, copy.Checksum.Rows, copy.Checksum.ToString());
        _moved.Add(moved);

        if (written != moved)
            _differing.Add(table.Name);

        return null;
    }

    async Task<MovedTable> ReadAgainAsync(StoredTable table, CancellationToken cancellation)
    {
        using var checksum = new RowChecksum();
        var transaction = _target.Database.CurrentTransaction!.GetDbTransaction();

        await foreach (var row in StoredRows.Of(_target).ReadAsync(table, transaction, cancellation))
        {
            checksum.Add(row);
            Report(1);
        }

        return new(table.Name, checksum.Rows, checksum.ToString());
    }

    void Report(int rows) => _progress?.Report(new(_done += rows, _total));
}

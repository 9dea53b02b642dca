using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Muster.Audit;

namespace Muster.Persistence;

/// <summary>
/// A transaction that changes the directory. Takes the directory's row first, so that such transactions come one after
/// another on both databases, and gives what it writes the next revision. Disposed without
/// <see cref="CommitAsync"/> it leaves nothing behind.
/// </summary>
public sealed class DirectoryWrite : IAsyncDisposable
{
    // A state is a word to whoever reads the audit.
    static readonly JsonSerializerOptions InWords = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    readonly MusterDb _db;
    readonly IDbContextTransaction _transaction;
    readonly TimeProvider _clock;
    readonly string _actor;
    readonly List<AuditEntry> _entries = [];
    long _auditNumber;
    byte[] _auditHash;

    DirectoryWrite(MusterDb db, IDbContextTransaction transaction, TimeProvider clock, string actor, long revision, long auditNumber, byte[] auditHash)
    {
        _db = db;
        _transaction = transaction;
        _clock = clock;
        _actor = actor;
        Revision = revision;
        Now = clock.GetUtcNow();
        _auditNumber = auditNumber;
        _auditHash = auditHash;
    }

    public long Revision { get; }

    public DateTimeOffset Now { get; }

    public Guid NextId() => Ids.Next(_clock);

    public static async Task<DirectoryWrite> BeginAsync(MusterDb db, TimeProvider clock, string actor, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);

        try
        {
            await using var command = Command(db, "UPDATE directory_revisions SET revision = revision + 1 RETURNING revision, audit_number, audit_hash");
            await using var row = await command.ExecuteReaderAsync(cancellation);
            await row.ReadAsync(cancellation);
            return new DirectoryWrite(db, transaction, clock, actor, row.GetInt64(0), row.GetInt64(1), (byte[])row.GetValue(2));
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds an audit entry to what is committed. Before and after are kept as JSON.</summary>
    public void Record(string action, object subject, object? before = null, object? after = null)
    {
        var entry = new AuditEntry
        {
            Number = ++_auditNumber,
            At = Now,
            Actor = _actor,
            Action = action,
            Subject = subject.ToString()!,
            Before = before is null ? null : JsonSerializer.Serialize(before, InWords),
            After = after is null ? null : JsonSerializer.Serialize(after, InWords),
            PreviousHash = _auditHash,
        }.Sealed();

        _auditHash = entry.Hash;
        _entries.Add(entry);
    }

    /// <summary>Saves what the context tracks, the audit entries, and commits.</summary>
    public async Task CommitAsync(CancellationToken cancellation)
    {
        await _db.SaveChangesAsync(cancellation);
        await WriteAuditAsync(cancellation);
        await _transaction.CommitAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

    async Task WriteAuditAsync(CancellationToken cancellation)
    {
        if (_entries.Count == 0)
            return;

        await _db.WriteAsync(AuditTable.Entries, _entries, cancellation);
        await using var command = Command(_db, "UPDATE directory_revisions SET audit_number = @number, audit_hash = @hash");
        Add(command, "@number", _auditNumber);
        Add(command, "@hash", _auditHash);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    static DbCommand Command(MusterDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Persistence;
using Muster.Problems;
using Muster.Telemetry;

namespace Muster.Imports.Applying;

/// <summary>
/// Applies a confirmed import, from its cursor on, some batches a transaction: plan anew, write everything, move the cursor.
/// Stopped anywhere, it goes on where it was; the database lets no batch be applied twice.
/// </summary>
public sealed class ImportRun
{
    // Planned together, and written with one statement a table, while the next are planned.
    const int BatchesAtOnce = 8;

    // Read and waiting to be planned.
    const int BatchesAhead = 16;

    readonly ImportJob _job;
    readonly MusterDb _db;
    readonly Import _import;
    readonly ImportPlan _plan;
    readonly IRowPlanner _planner;
    readonly HashSet<string> _announced;
    readonly HashSet<Guid> _groupSets = [];

    // What the planner knows: the groups as the preview saw them, so that a row's plan does not depend on what earlier batches created.
    readonly KnownGroups _planned;

    // All there are, those created by this import included: what names are resolved by.
    readonly KnownGroups _actual;
    IReadOnlyDictionary<Guid, CustomField> _fields;
    HashSet<Guid> _standing = [];
    HashSet<Guid> _changedPackages = [];
    GroupsLeft? _left;
    long _readAt;

    ImportRun(ImportJob job, Import import, ImportPlan plan)
    {
        _job = job;
        _db = job.Db;
        _import = import;
        _plan = plan;
        _announced = [.. import.NewGroups.Select(Group.KeyOf)];
        _actual = new KnownGroups(plan.Catalogue.Groups.All);
        _planned = new KnownGroups(plan.Catalogue.Groups.All.Where(g => !IsAnnounced(g)));
        _planner = plan.NewPlanner(_planned);
        _fields = plan.Catalogue.Fields.ToDictionary(f => f.Id);
        _readAt = plan.Catalogue.Revision;
    }

    /// <returns>False where the lease was lost to another process, which goes on with it.</returns>
    public static async Task<bool> ApplyAsync(ImportJob job, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(job.Db, job.Lease.ImportId, cancellation)
            ?? throw new InvalidOperationException($"Import {job.Lease.ImportId} is gone.");

        if (WhyUnusable(opened) is { } reason)
        {
            await ImportFailure.RecordAsync(job, reason, cancellation);
            return true;
        }

        await job.Db.BeginLongWriteAsync(cancellation);
        var run = new ImportRun(job, opened.Import, opened.Plan!);
        var isMine = opened.Import.Setup.AllOrNothing ? await run.ApplyWholeAsync(cancellation) : await run.ApplyByBatchAsync(cancellation);
        await job.Db.EndLongWriteAsync(cancellation);
        return isMine;
    }

    // How long a list may be was asked before it was confirmed; a setting that changed since does not stop it half way.
    static string? WhyUnusable(OpenedImport opened)
    {
        if (opened.Plan is not { } plan)
            return opened.Refusal!.Message;

        var errors = plan.Problems.Where(p => p.IsError && p.Code != ProblemCodes.FileTooManyRows).Select(p => p.Message).ToList();
        return errors.Count == 0 ? null : string.Join(' ', errors);
    }

    async Task<bool> ApplyByBatchAsync(CancellationToken cancellation)
    {
        await using var coming = Coming(cancellation);
        await RememberAsync(coming, cancellation);
        var (length, turns) = (new GroupLength(), new WritingTurns(_db.LetOthersWriteAsync));

        for (var next = _import.NextBatch; next < _import.TotalBatches;)
        {
            using var measured = Measures.Apply(_import.Id, next);
            await using var write = await BeginAsync(cancellation);

            // Only from here on is anybody kept waiting.
            var begun = _job.Clock.GetTimestamp();

            if (await ApplyAsync(write, coming, length.Batches, cancellation) is not { } batches)
                return false;

            await write.CommitAsync(cancellation);
            var took = _job.Clock.GetElapsedTime(begun);
            batches.ForEach(b => Measures.Applied(AppliedBatch.Of(b, took)));
            length.Adapt(took);
            _job.Lease.GotOn();
            next += batches.Count;
            _job.Progress?.Report(new(next, _import.TotalBatches));

            if (await _job.IsTurnOverAsync(cancellation))
                return true;

            await turns.GiveAsync(took, isLast: next == _import.TotalBatches, cancellation);
        }

        return true;
    }

    // All batches in one transaction, and with the first bad row none of them.
    async Task<bool> ApplyWholeAsync(CancellationToken cancellation)
    {
        await using var coming = Coming(cancellation);
        await RememberAsync(coming, cancellation);

        await using (var write = await BeginAsync(cancellation))
        {
            var bad = 0;
            var applied = new List<AppliedBatch>();

            for (var next = _import.NextBatch; next < _import.TotalBatches;)
            {
                using var measured = Measures.Apply(_import.Id, next);
                var begun = _job.Clock.GetTimestamp();

                if (await ApplyAsync(write, coming, BatchesAtOnce, cancellation) is not { } batches)
                    return false;

                var took = _job.Clock.GetElapsedTime(begun);
                applied.AddRange(batches.Select(b => AppliedBatch.Of(b, took)));
                bad += batches.Sum(b => b.Rejected + BatchOutcomes.Unpack(b.Outcomes).Rows.Count(r => r.Result == RowResult.Changed));
                next += batches.Count;
                _job.Progress?.Report(new(next, _import.TotalBatches));
            }

            if (bad == 0)
            {
                await write.CommitAsync(cancellation);
                applied.ForEach(Measures.Applied);
                return true;
            }
        }

        _db.ChangeTracker.Clear();
        await ImportFailure.RecordAsync(_job, "Nothing was applied: a row has become unusable since the preview, and all or nothing was chosen.", cancellation);
        return true;
    }

    // Read and understood on another thread, which needs no database: as long as that takes to write what came before.
    ReadAhead<MappedBatch> Coming(CancellationToken cancellation) =>
        new(stop => _plan.Batches(stop).Select((rows, number) => new MappedBatch(number, rows)), BatchesAhead, cancellation);

    // The rows before the cursor are read again, without the database, for their addresses make later ones repeats. Here and not
    // where they are read: the planner's groups are looked up by one thread at a time.
    async Task RememberAsync(ReadAhead<MappedBatch> coming, CancellationToken cancellation)
    {
        for (var number = 0; number < _import.NextBatch; number++)
        {
            foreach (var batch in await coming.TakeAsync(1, cancellation))
                Array.ForEach(batch.Rows, _planner.Remember);
        }
    }

    async Task<DirectoryWrite> BeginAsync(CancellationToken cancellation)
    {
        var write = await DirectoryWrite.BeginAsync(_db, _job.Clock, _import.ConfirmedBy ?? _import.CreatedBy, cancellation);

        // Somebody else wrote since: groups, what stands on them, fields and packages may be others now.
        if (write.Revision != _readAt + 1 || _left is null)
        {
            _left = new GroupsLeft(_import.PreviewRevision);
            _standing = await _db.StandingPackages.Select(s => s.GroupId).ToHashSetAsync(cancellation);
            _changedPackages = _import.Setup.NamesPackages ? await _db.Packages.Where(p => p.Revision > _import.PreviewRevision).Select(p => p.Id).ToHashSetAsync(cancellation) : [];
            var groups = await _db.Groups.AsNoTracking().Where(g => g.RemovedAt == null).ToListAsync(cancellation);
            _actual.Replace(groups);
            _planned.Replace(groups.Where(g => !IsAnnounced(g)));
            _fields = (await _db.CustomFields.AsNoTracking().ToListAsync(cancellation)).ToDictionary(f => f.Id);
        }

        _readAt = write.Revision;
        return write;
    }

    // It bears a name that the preview said would be created, and came by it since, by this import or by somebody's hand: it is that group.
    // Unless joining it brings a package now, of which the preview said nothing.
    bool IsAnnounced(Group group) => group.Revision > _import.PreviewRevision && _announced.Contains(group.NameKey) && !_standing.Contains(group.Id);

    /// <summary>Plans some batches while those before are written. Looked up is each some batches late, which no row can tell: an address counts once.</summary>
    /// <returns>Null where the lease was lost.</returns>
    async Task<List<ImportBatch>?> ApplyAsync(DirectoryWrite write, ReadAhead<MappedBatch> coming, int most, CancellationToken cancellation)
    {
        if (!await _job.Lease.HoldAsync(_db, cancellation))
            return null;

        var planned = NewApplication(write);
        var batches = new List<ImportBatch>();

        while (batches.Count < most && await coming.TakeAsync(Math.Min(Math.Min(BatchesAtOnce, batches.Count + 1), most - batches.Count), cancellation) is { Count: > 0 } next)
        {
            List<MappedRow> rows = [.. next.SelectMany(b => b.Rows)];
            var directory = await DirectoryLookup.FindAsync(_db, rows, _plan.Catalogue, since: _import.PreviewRevision, cancellation);
            await _left!.LookUpAsync(_db, rows.SelectMany(r => r.Groups).Where(name => _planned.Named(name) is null), cancellation);

            var planning = Task.Run(() => Plan(write, next, directory), cancellation);
            await Task.WhenAll(planning, planned.WriteAsync(_db, cancellation));
            planned = await planning;
            batches.AddRange(planned.Batches);
        }

        await planned.WriteAsync(_db, cancellation);

        if (!await ImportCursor.MoveAsync(_job, write, _import, batches, cancellation))
            return null;

        if (batches[^1].Number + 1 == _import.TotalBatches && _import.Purpose == ImportPurpose.Enrol)
            await MappingMemory.KeepAsync(_db, _plan.Table, _plan.Mapping.Choices, write.Now, cancellation);

        return batches;
    }

    BatchApplication Plan(DirectoryWrite write, List<MappedBatch> batches, DirectoryView directory)
    {
        var guard = new ChangeGuard(_import.PreviewRevision, _import.Purpose, _import.Setup.UnknownGroups, _planned, _fields, _announced, _left!, _changedPackages);
        var application = NewApplication(write);

        foreach (var batch in batches)
        {
            foreach (var row in batch.Rows)
            {
                var planned = _planner.Plan(row, directory);

                if (guard.HasChanged(row, planned, directory))
                    application.Leave(planned);
                else
                    application.Apply(planned);
            }

            application.Close(batch.Number);
        }

        return application;
    }

    BatchApplication NewApplication(DirectoryWrite write) => new(write, _import, _plan.Catalogue, _planner, _actual, _groupSets);
}

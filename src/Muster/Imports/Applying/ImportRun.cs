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
/// Applies a confirmed import, from its cursor on, one transaction a batch: plan anew, write everything, move the cursor.
/// Stopped anywhere, it goes on where it was; the database lets no batch be applied twice.
/// </summary>
public sealed class ImportRun
{
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

        var run = new ImportRun(job, opened.Import, opened.Plan!);
        return opened.Import.Setup.AllOrNothing ? await run.ApplyWholeAsync(cancellation) : await run.ApplyByBatchAsync(cancellation);
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
        foreach (var (number, rows) in BatchesFromCursor(cancellation))
        {
            using var measured = Measures.Apply(_import.Id, number);
            var begun = _job.Clock.GetTimestamp();
            await using var write = await BeginAsync(cancellation);

            if (await ApplyAsync(write, number, rows, cancellation) is not { } batch)
                return false;

            await write.CommitAsync(cancellation);
            Measures.Applied(AppliedBatch.Of(batch, _job.Clock.GetElapsedTime(begun)));
            _db.ChangeTracker.Clear();
            _job.Progress?.Report(new(number + 1, _import.TotalBatches));

            if (await _job.IsTurnOverAsync(cancellation))
                return true;
        }

        return true;
    }

    // All batches in one transaction, and with the first bad row none of them.
    async Task<bool> ApplyWholeAsync(CancellationToken cancellation)
    {
        await using (var write = await BeginAsync(cancellation))
        {
            var bad = 0;
            var applied = new List<AppliedBatch>();

            foreach (var (number, rows) in BatchesFromCursor(cancellation))
            {
                using var measured = Measures.Apply(_import.Id, number);
                var begun = _job.Clock.GetTimestamp();

                if (await ApplyAsync(write, number, rows, cancellation) is not { } batch)
                    return false;

                applied.Add(AppliedBatch.Of(batch, _job.Clock.GetElapsedTime(begun)));
                bad += batch.Rejected + BatchOutcomes.Unpack(batch.Outcomes).Rows.Count(r => r.Result == RowResult.Changed);
                _job.Progress?.Report(new(number + 1, _import.TotalBatches));
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

    // The rows before the cursor are read again, without the database, for their addresses make later ones repeats.
    IEnumerable<(int Number, MappedRow[] Rows)> BatchesFromCursor(CancellationToken cancellation)
    {
        var number = 0;

        foreach (var rows in _plan.Batches(cancellation))
        {
            if (number < _import.NextBatch)
                Array.ForEach(rows, _planner.Remember);
            else
                yield return (number, rows);

            number++;
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

    /// <returns>Null where the lease was lost.</returns>
    async Task<ImportBatch?> ApplyAsync(DirectoryWrite write, int number, MappedRow[] rows, CancellationToken cancellation)
    {
        if (!await _job.Lease.HoldAsync(_db, cancellation))
            return null;

        var directory = await DirectoryLookup.FindAsync(_db, rows, _plan.Catalogue, since: _import.PreviewRevision, cancellation);
        await _left!.LookUpAsync(_db, rows.SelectMany(r => r.Groups).Where(name => _planned.Named(name) is null), cancellation);
        var guard = new ChangeGuard(_import.PreviewRevision, _import.Purpose, _import.Setup.UnknownGroups, _planned, _fields, _announced, _left, _changedPackages);
        var application = new BatchApplication(write, _import, _plan.Catalogue, _planner, _actual, _groupSets);

        foreach (var row in rows)
        {
            var planned = _planner.Plan(row, directory);

            if (guard.HasChanged(row, planned, directory))
                application.Leave(planned);
            else
                application.Apply(planned);
        }

        var batch = await application.WriteAsync(_db, number, cancellation);
        return await MoveCursorAsync(write, batch, cancellation) ? batch : null;
    }

    async Task<bool> MoveCursorAsync(DirectoryWrite write, ImportBatch batch, CancellationToken cancellation)
    {
        var (me, isLast) = (_job.Lease.Owner, batch.Number + 1 == _import.TotalBatches);

        var moved = await _db.Imports
            .Where(i => i.Id == _import.Id && i.Status == ImportStatus.Confirmed && i.NextBatch == batch.Number && i.LeaseOwner == me)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.NextBatch, batch.Number + 1)
                    .SetProperty(i => i.Created, i => i.Created + batch.Created)
                    .SetProperty(i => i.Updated, i => i.Updated + batch.Updated)
                    .SetProperty(i => i.Skipped, i => i.Skipped + batch.Skipped)
                    .SetProperty(i => i.Rejected, i => i.Rejected + batch.Rejected)
                    .SetProperty(i => i.Assigned, i => i.Assigned + batch.Assigned)
                    .SetProperty(i => i.Reassigned, i => i.Reassigned + batch.Reassigned)
                    .SetProperty(i => i.Archived, i => i.Archived + batch.Archived)
                    .SetProperty(i => i.Tries, 0)
                    .SetProperty(i => i.Status, isLast ? ImportStatus.Done : ImportStatus.Confirmed)
                    .SetProperty(i => i.FinishedAt, isLast ? write.Now : null),
                cancellation);

        if (moved != 1)
            return false;

        write.Record("import.batch", _import.Id, after: new { batch = batch.Number, created = batch.Created, updated = batch.Updated, skipped = batch.Skipped, rejected = batch.Rejected, assigned = batch.Assigned, reassigned = batch.Reassigned, archived = batch.Archived });

        if (isLast && _import.Purpose == ImportPurpose.Enrol)
            await MappingMemory.KeepAsync(_db, _plan.Table, _plan.Mapping.Choices, write.Now, cancellation);

        return true;
    }
}

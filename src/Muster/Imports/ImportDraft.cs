using Microsoft.EntityFrameworkCore;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>What a person may change of an import until it is confirmed. Two people at one draft: the last word on each thing holds.</summary>
public static class ImportDraft
{
    /// <summary>Changes the setup. Safe against another change in the same moment: it is applied to what the database then holds.</summary>
    public static async Task<Outcome<Import>> ChooseAsync(MusterDb db, Guid id, Func<ImportSetup, ImportSetup> change, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        if (await LockAsync(db, id, cancellation) is { } refusal)
            return refusal;

        return await ChangeAsync(db, id, change, cancellation);
    }

    /// <summary>
    /// Overrules how the file is read. What was said of its columns and cells is forgotten with it, for they may be
    /// others now. Refused, and nothing changed, where the file cannot be read so.
    /// </summary>
    public static async Task<Outcome<Import>> ReadAsAsync(MusterDb db, Guid id, ReadingOptions reading, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return ImportRefusals.Unknown;

        if (reading == import.Setup.Reading)
            return import.Status == ImportStatus.Draft ? import : ImportRefusals.NotADraft;

        using (var file = await StoredFile.FetchAsync(db, import, cancellation))
        {
            if (!ListTable.TryOpen(file.Source, reading, ReadingBudget.Default, out _, out var problem, cancellation))
                return ImportRefusals.Of(problem);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        if (await LockAsync(db, id, cancellation) is { } refusal)
            return refusal;

        await db.Corrections.Where(c => c.ImportId == id && c.Column != Correction.WholeRow).ExecuteDeleteAsync(cancellation);
        return await ChangeAsync(db, id, setup => setup with { Reading = reading, Mapping = null, NewFields = [], Replacements = [], Applied = null }, cancellation);
    }

    /// <param name="column">From 1.</param>
    /// <param name="value">Null takes the correction back.</param>
    public static async Task<Outcome<Correction>> CorrectAsync(MusterDb db, Guid id, int line, int column, string? value, CancellationToken cancellation) =>
        Correction.TooLong(value ?? "") is { } tooLong ? tooLong : await SetAsync(db, new Correction(id, line, column, value ?? ""), value is not null, cancellation);

    public static Task<Outcome<Correction>> LeaveOutAsync(MusterDb db, Guid id, int line, bool leaveOut, CancellationToken cancellation) =>
        SetAsync(db, new Correction(id, line, Correction.WholeRow, ""), leaveOut, cancellation);

    /// <summary>Corrects cells of one row, and leaves it out or takes it in again: all of it or nothing.</summary>
    /// <param name="cells">By column, from 1; a value of null takes the correction back.</param>
    /// <param name="leaveOut">Null leaves that as it is.</param>
    public static async Task<Outcome<Import>> CorrectRowAsync(
        MusterDb db, Guid id, int line, IReadOnlyDictionary<int, string?> cells, bool? leaveOut, CancellationToken cancellation)
    {
        if (cells.Values.Select(v => Correction.TooLong(v ?? "", "cells")).FirstOrDefault(r => r is not null) is { } tooLong)
            return tooLong;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        if (await LockAsync(db, id, cancellation) is { } refusal)
            return refusal;

        foreach (var (column, value) in cells)
            await PutAsync(db, new Correction(id, line, column, value ?? ""), value is not null, cancellation);

        if (leaveOut is { } isLeftOut)
            await PutAsync(db, new Correction(id, line, Correction.WholeRow, ""), isLeftOut, cancellation);

        return await ChangeAsync(db, id, setup => setup, cancellation);
    }

    /// <summary>Throws a draft away, with its file.</summary>
    public static async Task<Outcome<Import>> DiscardAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        if (await LockAsync(db, id, cancellation) is { } refusal)
            return refusal;

        var import = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellation);
        await db.ImportFileChunks.Where(c => c.ImportId == id).ExecuteDeleteAsync(cancellation);
        await db.Corrections.Where(c => c.ImportId == id).ExecuteDeleteAsync(cancellation);
        await db.Imports.Where(i => i.Id == id).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return import;
    }

    // Ends the transaction that holds the draft's lock.
    internal static async Task<Import> ChangeAsync(MusterDb db, Guid id, Func<ImportSetup, ImportSetup> change, CancellationToken cancellation)
    {
        var import = await db.Imports.SingleAsync(i => i.Id == id, cancellation);
        await db.Entry(import).ReloadAsync(cancellation);
        import.Choose(change(import.Setup), await DirectoryRevision.NowAsync(db, cancellation));
        await db.SaveChangesAsync(cancellation);
        await db.Database.CurrentTransaction!.CommitAsync(cancellation);
        return import;
    }

    static async Task<Outcome<Correction>> SetAsync(MusterDb db, Correction correction, bool present, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        if (await LockAsync(db, correction.ImportId, cancellation) is { } refusal)
            return refusal;

        await PutAsync(db, correction, present, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return correction;
    }

    static async Task PutAsync(MusterDb db, Correction correction, bool present, CancellationToken cancellation)
    {
        await db.Corrections
            .Where(c => c.ImportId == correction.ImportId && c.Line == correction.Line && c.Column == correction.Column)
            .ExecuteDeleteAsync(cancellation);

        if (present)
            db.Add(correction);
    }

    // Takes the row's lock, so a confirmation cannot slip in between; one that was planned before finds another version.
    internal static async Task<Refusal?> LockAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        var locked = await db.Imports
            .Where(i => i.Id == id && i.Status == ImportStatus.Draft)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.DraftVersion, i => i.DraftVersion + 1), cancellation);

        return locked == 1 ? null
            : await db.Imports.AnyAsync(i => i.Id == id, cancellation) ? ImportRefusals.NotADraft
            : ImportRefusals.Unknown;
    }
}

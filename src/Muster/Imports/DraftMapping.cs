using Microsoft.EntityFrameworkCore;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>Lays what somebody says of some columns over what a draft has for all, together with how its file is read.</summary>
public static class DraftMapping
{
    const int MostTries = 5;

    /// <summary>All of it or nothing. Safe against another change in the same moment: what others said of other columns stays.</summary>
    /// <param name="reading">Null leaves it as it is; another one forgets what was said of columns and cells.</param>
    /// <param name="columns">Column, by header or number, to field, by name; null leaves the column out.</param>
    /// <param name="adding">Puts fields that are new among the choices.</param>
    /// <param name="clearing">Columns whose blank cells clear the learner's value; null leaves that as it is.</param>
    public static async Task<Outcome<Import>> GiveAsync(
        MusterDb db, Guid id, ReadingOptions? reading, IReadOnlyDictionary<string, string?> columns, IReadOnlyList<string>? clearing,
        Func<ImportPlan, List<ColumnChoice>, Outcome<List<NewField>>> adding, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await TryGiveAsync(db, id, reading, columns, clearing, adding, cancellation) is { } outcome)
                return outcome;
        }

        return ImportRefusals.DraftChanged;
    }

    // The file is read before the lock is taken: reading can take a while, and on SQLite the lock is everybody's.
    // Null where the draft was changed in between.
    static async Task<Outcome<Import>?> TryGiveAsync(
        MusterDb db, Guid id, ReadingOptions? reading, IReadOnlyDictionary<string, string?> columns, IReadOnlyList<string>? clearing,
        Func<ImportPlan, List<ColumnChoice>, Outcome<List<NewField>>> adding, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return ImportRefusals.Unknown;

        if (import.Status != ImportStatus.Draft)
            return ImportRefusals.NotADraft;

        var seen = import.Setup;
        var isReread = reading is not null && reading != seen.Reading;

        if (isReread)
            import.Choose(seen with { Reading = reading!, Mapping = null, Replacements = [] }, import.PreviewRevision);

        var mapping = await OverAsync(db, import, columns, clearing, adding, cancellation);

        if (mapping.IsRefused)
            return mapping.Refusal;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        if (await ImportDraft.LockAsync(db, id, cancellation) is { } refusal)
            return refusal;

        if (!IsAsSeen(seen, (await db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellation)).Setup))
            return null;

        if (isReread)
            await db.Corrections.Where(c => c.ImportId == id && c.Column != Correction.WholeRow).ExecuteDeleteAsync(cancellation);

        var tried = import.Setup;
        return await ImportDraft.ChangeAsync(
            db,
            id,
            setup => (setup with { Reading = tried.Reading, Replacements = isReread ? [] : setup.Replacements }).Mapped(mapping.Value.Choices, mapping.Value.Added),
            cancellation);
    }

    static async Task<Outcome<Given>> OverAsync(
        MusterDb db, Import import, IReadOnlyDictionary<string, string?> columns, IReadOnlyList<string>? clearing,
        Func<ImportPlan, List<ColumnChoice>, Outcome<List<NewField>>> adding, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(db, import, cancellation);

        if (opened.Plan is not { } plan)
            return ImportRefusals.Of(opened.Refusal!);

        var choices = GivenColumns.Over(plan.Mapping.Choices, plan.Table.Reading.Columns, plan.Fields, columns, clearing);

        if (choices.IsRefused)
            return choices.Refusal;

        var added = adding(plan, choices.Value);
        return added.IsRefused ? added.Refusal : new Given(choices.Value, added.Value);
    }

    static bool IsAsSeen(ImportSetup seen, ImportSetup now) =>
        seen.Reading == now.Reading && (seen.Mapping ?? []).SequenceEqual(now.Mapping ?? []) && seen.NewFields.SequenceEqual(now.NewFields);

    sealed record Given(List<ColumnChoice> Choices, List<NewField> Added);
}

using Microsoft.EntityFrameworkCore;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Imports.Replacing;
using Muster.Imports.Saving;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>Lays what somebody says of some columns over what a draft has for all, together with how its file is read.</summary>
public static class DraftMapping
{
    const int MostTries = 5;

    /// <summary>All of it or nothing. Safe against another change in the same moment: what others said of other columns stays.</summary>
    /// <param name="adding">Puts fields that are new among the choices.</param>
    public static async Task<Outcome<Import>> GiveAsync(
        MusterDb db, Guid id, SaidOfColumns said, Func<ImportPlan, List<ColumnChoice>, Outcome<List<NewField>>> adding, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await TryGiveAsync(db, id, said, adding, cancellation) is { } outcome)
                return outcome;
        }

        return ImportRefusals.DraftChanged;
    }

    /// <summary>Maps a draft by a mapping that somebody saved.</summary>
    public static Task<Outcome<Import>> GiveAsync(MusterDb db, Guid id, NamedMapping mapping, CancellationToken cancellation) =>
        GiveAsync(db, id, new SaidOfColumns { Mapping = mapping }, (_, _) => new List<NewField>(), cancellation);

    // The file is read before the lock is taken: reading can take a while, and on SQLite the lock is everybody's.
    // Null where the draft was changed in between.
    static async Task<Outcome<Import>?> TryGiveAsync(
        MusterDb db, Guid id, SaidOfColumns said, Func<ImportPlan, List<ColumnChoice>, Outcome<List<NewField>>> adding, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return ImportRefusals.Unknown;

        if (import.Status != ImportStatus.Draft)
            return ImportRefusals.NotADraft;

        var seen = import.Setup;
        var reading = said.ReadingOf(seen);
        var isReread = reading != seen.Reading;

        if (isReread)
            import.Choose(seen with { Reading = reading, Mapping = null, Replacements = [], Applied = null }, import.PreviewRevision);

        var given = await OverAsync(db, import, said, adding, cancellation);

        if (given.IsRefused)
            return given.Refusal;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        if (await ImportDraft.LockAsync(db, id, cancellation) is { } refusal)
            return refusal;

        var now = (await db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellation)).Setup;

        if (!IsAsSeen(seen, now))
            return null;

        if (isReread)
            await db.Corrections.Where(c => c.ImportId == id && c.Column != Correction.WholeRow).ExecuteDeleteAsync(cancellation);

        var next = given.Value.Over(isReread ? now with { Reading = reading, Replacements = [], Applied = null } : now, said, readingBefore: said.ReadingBefore(seen));

        return next.Replacements.Count > Replacement.MostInDraft
            ? DraftReplacements.TooMany
            : await ImportDraft.ChangeAsync(db, id, _ => next, cancellation);
    }

    static async Task<Outcome<Given>> OverAsync(
        MusterDb db, Import import, SaidOfColumns said, Func<ImportPlan, List<ColumnChoice>, Outcome<List<NewField>>> adding, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(db, import, cancellation);

        if (opened.Plan is not { } plan)
            return ImportRefusals.Of(opened.Refusal!);

        var fit = said.Mapping is { } mapping ? MappingFit.Of(mapping, plan.Table.Reading, plan.Fields, plan.Setup.Purpose) : null;

        if (fit is { IsRefused: true })
            return fit.Refusal;

        var choices = GivenColumns.Over(fit?.Value?.Choices ?? plan.Mapping.Choices, plan.Table.Reading.Columns, plan.Fields, said.Columns, said.Clearing);

        if (choices.IsRefused)
            return choices.Refusal;

        var chosen = fit is null ? choices.Value : MappingFit.AsGiven(choices.Value);
        var added = adding(plan, chosen);
        return added.IsRefused ? added.Refusal : new Given(chosen, added.Value, fit?.Value);
    }

    static bool IsAsSeen(ImportSetup seen, ImportSetup now) =>
        seen.Reading == now.Reading && (seen.Mapping ?? []).SequenceEqual(now.Mapping ?? []) && seen.NewFields.SequenceEqual(now.NewFields);

    sealed record Given(List<ColumnChoice> Choices, List<NewField> Added, MappingFit? Fit)
    {
        public ImportSetup Over(ImportSetup setup, SaidOfColumns said, ReadingOptions readingBefore) =>
            (said.Mapping is { } mapping && Fit is not null ? Fit.Over(setup, mapping, Choices, readingBefore) : setup).Mapped(Choices, Added);
    }
}

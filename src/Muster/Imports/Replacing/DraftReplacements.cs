using Microsoft.EntityFrameworkCore;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports.Replacing;

/// <summary>The replacements of a draft: each a rule for all rows, kept as such and taken back as such.</summary>
public static class DraftReplacements
{
    public static readonly Refusal TooMany = Refusal.Conflict("replacement.too_many", $"More than {Replacement.MostInDraft:N0} values are replaced already. Mend the list itself and upload it again.");

    /// <summary>Adds replacements after those that are there; they reach the cells that were corrected too.</summary>
    /// <param name="line">A row whose own correction of the column gives way; null where none does.</param>
    public static async Task<Outcome<Import>> AddAsync(
        MusterDb db, Guid id, IReadOnlyList<Replacement> replacements, ImportPlan plan, int? line, CancellationToken cancellation)
    {
        var read = Read(replacements, plan.Mapping.Choices.Count);

        if (read.IsRefused)
            return read.Refusal;

        var asked = read.Value;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        if (await ImportDraft.LockAsync(db, id, cancellation) is { } refusal)
            return refusal;

        foreach (var replacement in asked)
        {
            await db.Corrections.Where(c => c.ImportId == id && c.Column == replacement.Column && c.Line == line).ExecuteDeleteAsync(cancellation);

            if (await CorrectAsync(db, id, replacement, plan, cancellation) is { } tooLong)
                return tooLong;
        }

        var kept = (await db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellation)).Setup.Replacements;

        return kept.Count + asked.Count > Replacement.MostInDraft
            ? TooMany
            : await ImportDraft.ChangeAsync(db, id, setup => setup with { Replacements = [.. setup.Replacements, .. asked.Where(a => !IsLast(a, setup.Replacements))] }, cancellation);
    }

    /// <summary>Exactly these, in this order; corrected cells stay as they are.</summary>
    public static async Task<Outcome<Import>> PutAsync(MusterDb db, Guid id, IReadOnlyList<Replacement> replacements, int columns, CancellationToken cancellation)
    {
        var asked = Read(replacements, columns);
        return asked.IsRefused ? asked.Refusal : await ImportDraft.ChooseAsync(db, id, setup => setup with { Replacements = asked.Value }, cancellation);
    }

    /// <summary>Takes back the last of those that are like this; done by somebody else meanwhile, it is done.</summary>
    public static Task<Outcome<Import>> TakeBackAsync(MusterDb db, Guid id, Replacement replacement, CancellationToken cancellation) =>
        ImportDraft.ChooseAsync(db, id, setup => setup with { Replacements = Without(setup.Replacements, replacement) }, cancellation);

    /// <summary>As a draft keeps them: cleaned, for only cleaned cells are compared.</summary>
    /// <param name="columns">How many the file has.</param>
    public static Outcome<List<Replacement>> Read(IReadOnlyList<Replacement> replacements, int columns)
    {
        var asked = replacements.Select(Cleaned).ToList();

        return asked.Count > Replacement.MostInDraft ? TooMany
            : asked.Any(r => r.Column < 1 || r.Column > columns) ? Refusal.Invalid("mapping.column_unknown", "The file has no such column; the first is 1.", "column")
            : asked.Select(r => Correction.TooLong(r.To, "to") ?? Correction.TooLong(r.From, "from")).FirstOrDefault(r => r is not null) is { } tooLong ? tooLong
            : asked;
    }

    // A double click means it once.
    static bool IsLast(Replacement asked, IReadOnlyList<Replacement> kept) => kept.LastOrDefault(k => k.Column == asked.Column) == asked;

    static IReadOnlyList<Replacement> Without(IReadOnlyList<Replacement> kept, Replacement replacement)
    {
        var last = kept.ToList().LastIndexOf(replacement);
        return last < 0 ? kept : [.. kept.Where((_, i) => i != last)];
    }

    static Replacement Cleaned(Replacement replacement) =>
        replacement.Garbled ? Replacement.OfGarbled(replacement.Column) : new(replacement.Column, Cleaning.Clean(replacement.From ?? ""), Cleaning.Clean(replacement.To ?? ""));

    static async Task<Refusal?> CorrectAsync(MusterDb db, Guid id, Replacement replacement, ImportPlan plan, CancellationToken cancellation)
    {
        var field = plan.Mapping.Choices[replacement.Column - 1].Field;

        foreach (var corrected in await db.Corrections.Where(c => c.ImportId == id && c.Column == replacement.Column).ToListAsync(cancellation))
        {
            if (!ReplacementRule.TryReplace(corrected.Value, replacement, field, plan.Table.Reading.Encoding, out var value))
                continue;

            if (Correction.TooLong(value, "to") is { } tooLong)
                return tooLong with { Message = $"Line {corrected.Line}, as it was corrected: {tooLong.Message}" };

            db.Entry(corrected).CurrentValues.SetValues(corrected with { Value = value });
        }

        return null;
    }
}

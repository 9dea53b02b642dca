using Microsoft.EntityFrameworkCore;
using Muster.Intake;
using Muster.Persistence;

namespace Muster.Imports.Mapping;

/// <summary>Remembers what was chosen for a set of headers. A file without a header has none to be remembered by.</summary>
public static class MappingMemory
{
    /// <returns>Null where these headers did not come before.</returns>
    public static async Task<RememberedMapping?> RecallAsync(MusterDb db, ListTable table, CancellationToken cancellation)
    {
        if (table.Reading.HeaderLine is null)
            return null;

        var hash = RememberedMapping.HashOf(table.Reading.Columns);
        return await db.RememberedMappings.AsNoTracking().SingleOrDefaultAsync(m => m.HeadersHash == hash, cancellation);
    }

    /// <summary>Adds to the context; the caller saves, in a transaction that orders writers.</summary>
    public static async Task KeepAsync(MusterDb db, ListTable table, IReadOnlyList<ColumnChoice> choices, DateTimeOffset now, CancellationToken cancellation)
    {
        if (table.Reading.HeaderLine is null)
            return;

        var hash = RememberedMapping.HashOf(table.Reading.Columns);
        choices = [.. choices.Take(ProblemColumn.OwnColumns(table.Reading.Columns))];

        if (await db.RememberedMappings.SingleOrDefaultAsync(m => m.HeadersHash == hash, cancellation) is { } known)
            known.Use(choices, now);
        else
            db.Add(new RememberedMapping(hash, choices, now));
    }
}

using Microsoft.EntityFrameworkCore;
using Muster.Imports.Fields;
using Muster.Persistence;

namespace Muster.Imports.Replacing;

/// <summary>What the columns of a confirmed list are called once its file is not read again: by the fields that they fill.</summary>
public static class ReplacedColumns
{
    public static async Task<IReadOnlyList<string>> NamesAsync(MusterDb db, ImportSetup setup, CancellationToken cancellation)
    {
        if (setup.Replacements.Count == 0)
            return [];

        var fields = new ImportFields(await db.CustomFields.AsNoTracking().ToListAsync(cancellation), "", setup.Purpose);
        return [.. (setup.Mapping ?? []).Select(c => fields.Find(c.Field)?.Name ?? $"Column {c.Column}")];
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Persistence;
using Muster.Problems;

namespace Muster.Imports;

/// <summary>An import with its file at hand and its plan ready to be computed. Dispose it: it may hold a temporary file.</summary>
public sealed class OpenedImport : IDisposable
{
    const int StampBytes = 16;

    readonly StoredFile? _file;

    OpenedImport(Import import, StoredFile? file, ImportPlan? plan, IReadOnlyList<Correction> corrections, Problem? refusal)
    {
        Import = import;
        _file = file;
        Plan = plan;
        Corrections = corrections;
        Refusal = refusal;
    }

    public Import Import { get; }

    /// <summary>Null where the file cannot be read as the setup says.</summary>
    public ImportPlan? Plan { get; }

    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>Why there is no plan; null where there is one.</summary>
    public Problem? Refusal { get; }

    /// <returns>Null where there is no such import.</returns>
    public static async Task<OpenedImport?> OpenAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return null;

        return await OpenAsync(db, import, cancellation);
    }

    /// <param name="import">As it is stored, or with a setup that is only tried.</param>
    internal static async Task<OpenedImport> OpenAsync(MusterDb db, Import import, CancellationToken cancellation)
    {
        if (RecentLists.TryFind(import, out var recent))
            return await OpenAsync(db, import, file: null, recent, cancellation);

        var file = await StoredFile.FetchAsync(db, import, cancellation);

        try
        {
            return ListTable.TryOpen(file.Source, import.Setup.Reading, ReadingBudget.Default, out var table, out var refusal, cancellation)
                ? await OpenAsync(db, import, file, table, cancellation)
                : new OpenedImport(import, file, null, [], refusal);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Stands for everything of the draft that decides its plan: it changes when a person changes the choices, the mapping or
    /// the corrections, and when the directory makes the columns mean something else.
    /// </summary>
    public string Stamp => field ??= string.Create(CultureInfo.InvariantCulture, $"{Import.DraftVersion}.{MappingHash()}");

    /// <summary>The stamp is of the draft as it is, though its columns may have come to mean something else.</summary>
    public bool IsOfThisDraft(string stamp) => stamp.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{Import.DraftVersion}."), StringComparison.Ordinal);

    public void Dispose() => _file?.Dispose();

    // By the fields' names and kinds, for a new field is the same once it is there.
    string MappingHash()
    {
        var columns = (Plan?.Mapping.Columns ?? []).Select(c => c.Field is CustomValueField { Field: var custom }
            ? new { c.Index, Key = custom.NameKey, Kind = (CustomFieldKind?)custom.Kind, custom.Options, c.ClearBlank, c.DateOrder }
            : new { c.Index, c.Field.Key, Kind = (CustomFieldKind?)null, Options = (IReadOnlyList<string>)[], c.ClearBlank, c.DateOrder });

        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(columns)).AsSpan(0, StampBytes));
    }

    static async Task<OpenedImport> OpenAsync(MusterDb db, Import import, StoredFile? file, ListTable table, CancellationToken cancellation)
    {
        if (file is not null && RecentLists.IsSmall(import.FileLength))
            RecentLists.Keep(import, table);

        var catalogue = await DirectoryCatalogue.LoadAsync(db, import.Setup, cancellation);
        var corrections = await db.Corrections.AsNoTracking().Where(c => c.ImportId == import.Id).OrderBy(c => c.Line).ThenBy(c => c.Column).ToListAsync(cancellation);
        var remembered = await MappingMemory.RecallAsync(db, table, cancellation);
        return new OpenedImport(import, file, ImportPlan.Of(table, import.Setup, corrections, catalogue, remembered, import.Status != ImportStatus.Draft, cancellation), corrections, null);
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Persistence;
using Muster.Problems;

namespace Muster.Imports;

/// <summary>An import with its file at hand and its plan ready to be computed. Dispose it: it holds a temporary file.</summary>
public sealed class OpenedImport : IDisposable
{
    readonly StoredFile _file;

    OpenedImport(Import import, StoredFile file, ImportPlan? plan, IReadOnlyList<Correction> corrections, Problem? refusal)
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
        var file = await StoredFile.FetchAsync(db, import, cancellation);

        try
        {
            return await OpenAsync(db, import, file, cancellation);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Stands for everything of the draft that decides its plan: it changes when the choices, the mapping or the corrections do.</summary>
    public string Stamp => field ??= Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { Import.Setup, Corrections, Mapping = Plan?.Mapping.Choices.Select(c => new { c.Column, c.Field, c.ClearBlank }) })));

    public void Dispose() => _file.Dispose();

    static async Task<OpenedImport> OpenAsync(MusterDb db, Import import, StoredFile file, CancellationToken cancellation)
    {
        if (!ListTable.TryOpen(file.Source, import.Setup.Reading, ReadingBudget.Default, out var table, out var refusal, cancellation))
            return new OpenedImport(import, file, null, [], refusal);

        var catalogue = await DirectoryCatalogue.LoadAsync(db, import.Setup.Packages, cancellation);
        var corrections = await db.Corrections.AsNoTracking().Where(c => c.ImportId == import.Id).OrderBy(c => c.Line).ThenBy(c => c.Column).ToListAsync(cancellation);
        var remembered = await MappingMemory.RecallAsync(db, table, cancellation);
        return new OpenedImport(import, file, ImportPlan.Of(table, import.Setup, corrections, catalogue, remembered), corrections, null);
    }
}

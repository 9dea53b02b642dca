using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Planning;
using Muster.Imports.Previewing;
using Muster.Imports.Replacing;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports;

/// <summary>The way of a list through Muster, as web, REST and command line take it.</summary>
public sealed class ImportFlow(TestDatabase database)
{
    const string Administrator = "Ann Admin";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<Import> UploadAsync(string name, byte[] bytes, ImportSetup? setup = null)
    {
        var stored = await database.WithAsync(db => ImportUpload.StoreAsync(db, database.Clock, Administrator, name, new MemoryStream(bytes), setup ?? new(), Cancellation));
        Assert.False(stored.IsRefused, stored.Refusal?.Message);
        return stored.Value;
    }

    public Task<Import> UploadSampleAsync(string name, ImportSetup? setup = null) =>
        UploadAsync(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name)), setup);

    public Task<Import> UploadTextAsync(string text, ImportSetup? setup = null) =>
        UploadAsync("list.csv", System.Text.Encoding.UTF8.GetBytes(text), setup);

    public async Task<(List<PlannedRow> Rows, PlanTotals Totals, SeenPreview Seen)> PreviewAsync(Guid id)
    {
        await using var scope = database.Open(out var db);
        using var opened = (await OpenedImport.OpenAsync(db, id, Cancellation))!;
        var plan = opened.Plan!;
        var rows = new List<PlannedRow>();

        await foreach (var batch in ImportPreview.PlanAsync(plan, db, Cancellation))
            rows.AddRange(batch);

        return (rows, (await ImportPreview.SummariseAsync(plan, db, null, Cancellation)).Totals, new SeenPreview(plan.Catalogue.Revision, opened.Stamp));
    }

    public async Task<Muster.Outcomes.Outcome<Import>> ReplaceAsync(Guid id, IReadOnlyList<Replacement> replacements, int? line = null)
    {
        await using var scope = database.Open(out var db);
        using var opened = (await OpenedImport.OpenAsync(db, id, Cancellation))!;
        return await DraftReplacements.AddAsync(db, id, replacements, opened.Plan!, line, Cancellation);
    }

    public Task<Muster.Outcomes.Outcome<Import>> ConfirmAsync(Guid id, SeenPreview? seen = null) =>
        database.WithAsync(db => ImportConfirmation.ConfirmAsync(db, database.Clock, Administrator, id, seen, Cancellation));

    public Task<bool> WorkAsync(Guid id, IProgress<ImportProgress>? progress = null, CancellationToken? cancellation = null) =>
        database.Services.GetRequiredService<ImportWork>().DoAsync(id, progress, cancellation ?? Cancellation);

    public async Task<Import> ApplyAsync(Guid id)
    {
        var confirmed = await ConfirmAsync(id);
        Assert.False(confirmed.IsRefused, confirmed.Refusal?.Message);
        await WorkAsync(id);
        return await FindAsync(id);
    }

    public Task<Import> FindAsync(Guid id) => database.WithAsync(db => db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, Cancellation));

    public async Task<List<RowOutcome>> OutcomesAsync(Guid id)
    {
        var batches = await database.WithAsync(db => db.ImportBatches.AsNoTracking().Where(b => b.ImportId == id).OrderBy(b => b.Number).ToListAsync(Cancellation));
        return [.. batches.SelectMany(b => BatchOutcomes.Unpack(b.Outcomes).Rows)];
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Receipts;
using Muster.Persistence;
using Muster.Web.Files;

namespace Muster.Web.Imports;

/// <summary>The files that an import gives back, the same for people and programs.</summary>
static class Downloads
{
    public static Task<FileStreamHttpResult> CsvTemplateAsync(MusterDb db, CancellationToken cancellation) =>
        FileAnswer.CsvAsync("learners.csv", writer => ImportTemplate.WriteCsvAsync(db, writer, cancellation));

    public static Task<FileStreamHttpResult> XlsxTemplateAsync(MusterDb db, CancellationToken cancellation) =>
        FileAnswer.XlsxAsync("learners.xlsx", file => ImportTemplate.WriteXlsxAsync(db, file, cancellation));

    public static async Task<Results<FileStreamHttpResult, NotFound>> ReceiptAsync(Guid id, MusterDb db, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.Status != ImportStatus.Draft, cancellation) is not { } import)
            return TypedResults.NotFound();

        return await FileAnswer.CsvAsync($"Receipt of {Bare(import)}.csv", writer => ReceiptCsv.WriteAsync(db, id, writer, cancellation));
    }

    public static async Task<Results<FileStreamHttpResult, NotFound>> RejectedRowsAsync(Guid id, MusterDb db, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

        if (opened is null or { Import.Status: ImportStatus.Draft })
            return TypedResults.NotFound();

        return await FileAnswer.CsvAsync($"Rejected rows of {Bare(opened.Import)}.csv", writer => RejectedRowsCsv.WriteAsync(db, opened, writer, cancellation));
    }

    static string Bare(Import import) => Path.GetFileNameWithoutExtension(import.FileName);
}

using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Receipts;
using Muster.Persistence;

namespace Muster.Web.Imports;

/// <summary>The files that an import gives back, the same for people and programs.</summary>
static class Downloads
{
    const string Csv = "text/csv; charset=utf-8";
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static Task<FileStreamHttpResult> CsvTemplateAsync(MusterDb db, CancellationToken cancellation) =>
        CsvAsync("learners.csv", writer => ImportTemplate.WriteCsvAsync(db, writer, cancellation));

    public static Task<FileStreamHttpResult> XlsxTemplateAsync(MusterDb db, CancellationToken cancellation) =>
        SpooledAsync("learners.xlsx", Xlsx, file => ImportTemplate.WriteXlsxAsync(db, file, cancellation));

    public static async Task<Results<FileStreamHttpResult, NotFound>> ReceiptAsync(Guid id, MusterDb db, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.Status != ImportStatus.Draft, cancellation) is not { } import)
            return TypedResults.NotFound();

        return await CsvAsync($"Receipt of {Bare(import)}.csv", writer => ReceiptCsv.WriteAsync(db, id, writer, cancellation));
    }

    public static async Task<Results<FileStreamHttpResult, NotFound>> RejectedRowsAsync(Guid id, MusterDb db, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

        if (opened is null or { Import.Status: ImportStatus.Draft })
            return TypedResults.NotFound();

        return await CsvAsync($"Rejected rows of {Bare(opened.Import)}.csv", writer => RejectedRowsCsv.WriteAsync(db, opened, writer, cancellation));
    }

    // Excel reads a CSV as UTF-8 where it begins with the mark.
    public static Task<FileStreamHttpResult> CsvAsync(string name, Func<TextWriter, Task> write) => SpooledAsync(name, Csv, async file =>
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await write(writer);
    });

    // Through a file, for the writers are synchronous and a connection must not be.
    static async Task<FileStreamHttpResult> SpooledAsync(string name, string contentType, Func<Stream, Task> write)
    {
        var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });

        try
        {
            await write(file);
            file.Position = 0;
            return TypedResults.File(file, contentType, name);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    static string Bare(Import import) => Path.GetFileNameWithoutExtension(import.FileName);
}

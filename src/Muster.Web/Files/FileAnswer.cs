using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Muster.Web.Files;

/// <summary>A file made for whoever asks for it.</summary>
static class FileAnswer
{
    const string Csv = "text/csv; charset=utf-8";
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // Excel reads a CSV as UTF-8 where it begins with the mark.
    public static Task<FileStreamHttpResult> CsvAsync(string name, Func<TextWriter, Task> write) => SpooledAsync(name, Csv, async file =>
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await write(writer);
    });

    public static Task<FileStreamHttpResult> XlsxAsync(string name, Func<Stream, Task> write) => SpooledAsync(name, Xlsx, write);

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
}

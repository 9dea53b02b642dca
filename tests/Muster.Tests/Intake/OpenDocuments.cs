using System.IO.Compression;

namespace Muster.Tests.Intake;

/// <summary>Writes OpenDocument spreadsheets for tests.</summary>
static class OpenDocuments
{
    /// <param name="tables">What stands inside office:spreadsheet.</param>
    /// <param name="styles">What stands inside office:automatic-styles.</param>
    public static byte[] Of(string tables, string styles = "", string manifest = "") => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
            <office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>
            """),
        ("META-INF/manifest.xml", $"<manifest>{manifest}</manifest>"));

    public static string Table(string name, params string[] rows) => $"<table:table table:name=\"{name}\">{string.Concat(rows)}</table:table>";

    public static string Row(params string[] cells) => $"<table:table-row>{string.Concat(cells)}</table:table-row>";

    public static string Texts(params string[] texts) => Row([.. texts.Select(t => t.Length == 0 ? "<table:table-cell/>" : Text(t))]);

    public static string Text(string text) => $"<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>";

    public static string Number(string value, string shown) => $"<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{shown}</text:p></table:table-cell>";

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();

        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }
}

namespace Muster.Intake.Workbooks.OpenDocument;

/// <summary>Names of OpenDocument 1.3, part 3.</summary>
static class Ods
{
    public const string Content = "content.xml";
    public const string Manifest = "META-INF/manifest.xml";
    public const string SpreadsheetType = "application/vnd.oasis.opendocument.spreadsheet";

    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
}

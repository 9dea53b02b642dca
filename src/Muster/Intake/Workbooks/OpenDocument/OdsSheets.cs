using System.IO.Compression;
using System.Xml;
using Muster.Problems;

namespace Muster.Intake.Workbooks.OpenDocument;

/// <summary>The sheets of an OpenDocument spreadsheet, streamed from its content.xml.</summary>
sealed class OdsSheets : ISheets
{
    readonly ZipArchive _zip;
    readonly XmlReader _xml;
    readonly ReadingBudget _budget;
    readonly HashSet<string> _hiddenStyles = [];
    string _style = "";

    OdsSheets(Stream stream, ReadingBudget budget)
    {
        _budget = budget;
        _zip = new ZipArchive(stream, ZipArchiveMode.Read);
        _xml = XmlReader.Create(_zip.GetEntry(Ods.Content)!.Open(), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            IgnoreComments = true,
            MaxCharactersInDocument = budget.UnpackedBytes,
        });
    }

    public string Name { get; private set; } = "";

    public bool IsHidden { get; private set; }

    /// <summary>Throws whatever a damaged zip or XML makes the framework throw.</summary>
    public static OdsSheets Open(Stream stream, ReadingBudget budget)
    {
        var sheets = new OdsSheets(stream, budget);

        if (sheets.Advance())
            return sheets;

        sheets.Dispose();
        throw new InvalidDataException("The spreadsheet has no table.");
    }

    public ISheetRecords Records() => new OdsRecords(_xml, Name, _budget);

    public bool Next(out Problem? refusal) => Workbook.TryAdvance(Advance, out var more, out refusal) && more;

    public void Dispose()
    {
        _xml.Dispose();
        _zip.Dispose();
    }

    bool Advance()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
                continue;

            if (_xml.NamespaceURI == Ods.Style)
                NoteStyle();
            else if (_xml.NamespaceURI == Ods.Table && _xml.LocalName == "table")
            {
                Name = _xml.GetAttribute("name", Ods.Table) ?? "";
                IsHidden = _hiddenStyles.Contains(_xml.GetAttribute("style-name", Ods.Table) ?? "");
                return true;
            }
        }

        return false;
    }

    // Whether a sheet is shown stands in its style.
    void NoteStyle()
    {
        if (_xml.LocalName == "style")
            _style = _xml.GetAttribute("name", Ods.Style) ?? "";
        else if (_xml.LocalName == "table-properties" && _xml.GetAttribute("display", Ods.Table) == "false")
            _hiddenStyles.Add(_style);
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Muster.Intake.Workbooks.OpenDocument;

/// <summary>Reads the cell that the reader of a content.xml stands on.</summary>
sealed class OdsCell(XmlReader xml, int longest)
{
    static readonly SearchValues<char> Punctuation = SearchValues.Create("-/() %");
    static readonly SearchValues<char> Bare = SearchValues.Create("0123456789-/() %.");

    readonly StringBuilder _text = new();

    public Cell Read()
    {
        var kind = xml.GetAttribute("value-type", Ods.Office);
        var value = xml.GetAttribute("value", Ods.Office);
        var date = xml.GetAttribute("date-value", Ods.Office);
        var shown = Shown();

        return kind switch
        {
            "date" when date is not null => new(date.EndsWith("T00:00:00", StringComparison.Ordinal) ? date[..^9] : date, CellKind.Date),
            "boolean" => new(shown.ToUpperInvariant(), CellKind.Boolean),
            "float" or "percentage" or "currency" when value is not null => new(Number(shown, value), CellKind.Number),
            _ => new(shown),
        };
    }

    // Zeros in front, a percent sign and the dashes of a phone number belong to the value; grouping, rounding and an
    // exponent are how the sheet shows it.
    static string Number(string shown, string value)
    {
        var saysMore = shown.Length > 1 && ((shown[0] == '0' && shown.All(char.IsAsciiDigit)) || shown.AsSpan(1).ContainsAny(Punctuation)) && !shown.AsSpan().ContainsAnyExcept(Bare);

        return saysMore || !double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? shown : SheetCell.Plain(number);
    }

    string Shown()
    {
        _text.Clear();

        if (xml.IsEmptyElement)
            return "";

        var (depth, paragraphs) = (xml.Depth, 0);

        while (xml.Read() && xml.Depth > depth)
        {
            // A remark on the cell has paragraphs of its own.
            while (xml.NodeType == XmlNodeType.Element && xml.LocalName == "annotation")
                xml.Skip();

            if (xml.Depth <= depth)
                break;

            if (xml.NodeType == XmlNodeType.Element)
                Start(ref paragraphs);
            else if (paragraphs > 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA && _text.Length <= longest)
                _text.Append(xml.Value);
        }

        return _text.ToString();
    }

    void Start(ref int paragraphs)
    {
        if (xml.NamespaceURI != Ods.Text || _text.Length > longest)
            return;

        if (xml.LocalName is "p" or "h" && paragraphs++ > 0 || xml.LocalName == "line-break")
            _text.Append('\n');
        else if (xml.LocalName == "tab")
            _text.Append('\t');
        else if (xml.LocalName == "s")
            _text.Append(' ', int.TryParse(xml.GetAttribute("c", Ods.Text), CultureInfo.InvariantCulture, out var blanks) ? Math.Clamp(blanks, 1, longest) : 1);
    }
}

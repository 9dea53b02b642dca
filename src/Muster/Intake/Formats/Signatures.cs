using System.Text;

namespace Muster.Intake.Formats;

/// <summary>How files that hold no list begin, and what to tell the person who chose one.</summary>
static class Signatures
{
    const string SaveAs = "Save the list as an Excel workbook (.xlsx) or as CSV and choose that file.";

    const string Compressed = "a compressed file";

    static readonly (byte[] Start, string What)[] Known =
    [
        ("%PDF"u8.ToArray(), "a PDF document"),
        ([0x89, .. "PNG"u8], "a picture (PNG)"),
        ([0xff, 0xd8, 0xff], "a picture (JPEG)"),
        ("GIF8"u8.ToArray(), "a picture (GIF)"),
        ("II*\0"u8.ToArray(), "a picture (TIFF)"),
        ("{\\rtf"u8.ToArray(), "a word processor's document (RTF)"),
        ([0x1f, 0x8b], $"{Compressed} (gzip)"),
        ("7z"u8.ToArray().Append((byte)0xbc).ToArray(), $"{Compressed} (7z)"),
        ("Rar!"u8.ToArray(), $"{Compressed} (RAR)"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ("MZ"u8.ToArray(), "a program"),
        ([0x7f, .. "ELF"u8], "a program"),
        ("BEGIN:VCARD"u8.ToArray(), "a set of contact cards (vCard)"),
    ];

    /// <summary>The sentence for a file that begins so; null where it may be text.</summary>
    public static string? Refusal(ReadOnlySpan<byte> start)
    {
        foreach (var (signature, what) in Known)
        {
            // "MZ" may begin a text; a program has more that no text has.
            if (start.StartsWith(signature) && (signature.Length > 2 || start.Contains((byte)0) || signature[0] == 0x1f))
                return Sentence(what);
        }

        return Markup(start) is { } markup ? Sentence(markup) : null;
    }

    public static string Sentence(string what) =>
        $"This file is {what}, not a list. {(what.StartsWith(Compressed, StringComparison.Ordinal) ? "Unpack it and choose the file in it." : SaveAs)}";

    static string? Markup(ReadOnlySpan<byte> start)
    {
        var text = Encoding.UTF8.GetString(start[..Math.Min(start.Length, 1024)]).Replace("\0", "", StringComparison.Ordinal).TrimStart('\ufeff', '\ufffd', ' ', '\t', '\r', '\n');

        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase))
            return "a workbook in the XML format of 2003";

        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<table", StringComparison.OrdinalIgnoreCase))
            return "a web page (HTML), whatever its name says";

        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return "an XML document";

        return text is ['[' or '{', ..] && text.TrimStart('[', ' ', '\t', '\r', '\n').Replace(" ", "", StringComparison.Ordinal).StartsWith("{\"", StringComparison.Ordinal) ? "data of a program (JSON)" : null;
    }
}

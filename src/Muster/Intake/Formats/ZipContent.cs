using System.IO.Compression;
using System.Text;
using Muster.Intake.Workbooks.OpenDocument;
using Muster.Problems;

namespace Muster.Intake.Formats;

/// <summary>Looks into a zip before any library unpacks it.</summary>
static class ZipContent
{
    const int MostParts = 2_000;

    // The library makes one string of a text, however long; no cell holds more than 32,767 characters.
    const int LongestText = 1 << 20;

    // Each takes the library about a tenth of a microsecond, twice; a million rows of four cells have fewer.
    const long MostTags = 28_000_000;

    // The library holds these in memory whole.
    const long SharedBytes = 64L << 20;

    public static Problem? Refusal(Stream stream, ReadingBudget budget, out FileFormat format)
    {
        format = FileFormat.Xlsx;

        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);

            if (zip.Entries.Count > MostParts)
                return TooLarge($"This workbook has more than {MostParts:N0} parts");

            if (IsOpenDocumentSpreadsheet(zip))
            {
                format = FileFormat.Ods;
                return IsEncrypted(zip) ? OleContent.Encrypted() : Unpacked(zip, budget.UnpackedBytes);
            }

            return Complaint(zip) is { } complaint
                ? FormatSniffer.Unreadable(complaint)
                : Unpacked(zip, budget.UnpackedBytes);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            // The zip's directory, its parts' headers and its deflate data each fail in their own way.
            return FormatSniffer.Unreadable("This workbook is damaged and cannot be opened. Open it in the program it comes from, save it anew and choose that file.");
        }
    }

    static bool IsOpenDocumentSpreadsheet(ZipArchive zip) =>
        zip.GetEntry(Ods.Content) is not null && Starts(zip, "mimetype", 256).StartsWith(Ods.SpreadsheetType, StringComparison.Ordinal);

    static bool IsEncrypted(ZipArchive zip) => Starts(zip, Ods.Manifest, 1 << 16).Contains("encryption-data", StringComparison.Ordinal);

    static string Starts(ZipArchive zip, string part, int length)
    {
        if (zip.GetEntry(part) is not { } entry)
            return "";

        using var stream = entry.Open();
        var bytes = new byte[length];
        return Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false));
    }

    static string? Complaint(ZipArchive zip)
    {
        bool Has(string name) => zip.Entries.Any(entry => string.Equals(entry.FullName.Replace('\\', '/').TrimStart('/'), name, StringComparison.OrdinalIgnoreCase));

        if (Has("xl/workbook.xml"))
            return null;

        if (Has("xl/workbook.bin"))
            return Signatures.Sentence("a binary workbook (.xlsb)");

        if (Has("word/document.xml"))
            return Signatures.Sentence("a Word document");

        if (Has("ppt/presentation.xml"))
            return Signatures.Sentence("a presentation");

        if (Has("mimetype") && Has("content.xml"))
            return Signatures.Sentence("an OpenDocument file");

        return Has("Index/Document.iwa")
            ? Signatures.Sentence("a Numbers or Pages document")
            : Signatures.Sentence("a compressed file (zip archive)");
    }

    // Declared sizes are the archive's own word; only unpacking tells.
    static Problem? Unpacked(ZipArchive zip, long limit)
    {
        var buffer = new byte[1 << 16];
        var (unpacked, tags) = (0L, 0L);

        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var isSheet = entry.FullName == Ods.Content || entry.FullName.Contains("worksheets", StringComparison.OrdinalIgnoreCase);
            var (size, text) = (0L, 0);

            while (part.Read(buffer) is var read and > 0)
            {
                size += read;
                tags += buffer.AsSpan(0, read).Count((byte)'<');
                var tag = buffer.AsSpan(0, read).LastIndexOf((byte)'<');
                text = tag < 0 ? text + read : read - tag;

                if (unpacked + size > limit || (!isSheet && size > SharedBytes))
                    return TooLarge($"Unpacked, this workbook is larger than {limit >> 20:N0} MB");

                if (tags > MostTags)
                    return TooLarge("This workbook holds more cells than can be read in good time");

                if (text > LongestText && IsXml(entry))
                    return TooLarge("This workbook holds a text of more than a million characters");
            }

            unpacked += size;
        }

        return null;
    }

    static bool IsXml(ZipArchiveEntry entry) => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    static Problem TooLarge(string what) => Problem.Error(
        ProblemCodes.FileTooLarge,
        $"{what}, which no list needs. Copy the list alone into a new workbook and choose that.");
}

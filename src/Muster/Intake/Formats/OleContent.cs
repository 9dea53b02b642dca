using System.Text;
using Muster.Problems;

namespace Muster.Intake.Formats;

/// <summary>Tells what a compound file of the 1990s holds by the names of its streams ([MS-CFB] 2.6).</summary>
static class OleContent
{
    public static Problem? Refusal(Stream stream)
    {
        stream.Position = 0;
        var buffer = new byte[1 << 16];
        var overlap = 0;
        var (workbook, encrypted, document) = (false, false, false);

        // The directory may stand anywhere; its names are recognised without following the chains of a file that may lie.
        while (stream.Read(buffer, overlap, buffer.Length - overlap) is var read and > 0)
        {
            var bytes = buffer.AsSpan(0, overlap + read);
            encrypted |= bytes.IndexOf(Name("EncryptedPackage")) >= 0;
            workbook |= bytes.IndexOf(Name("Workbook")) >= 0 || bytes.IndexOf(Name("Book")) >= 0;
            document |= bytes.IndexOf(Name("WordDocument")) >= 0 || bytes.IndexOf(Name("PowerPoint Document")) >= 0;
            overlap = Math.Min(64, bytes.Length);
            bytes[^overlap..].CopyTo(buffer);
        }

        if (encrypted)
            return Encrypted();

        if (document)
            return FormatSniffer.Unreadable(Signatures.Sentence("a document of another program"));

        return workbook ? null : FormatSniffer.Unreadable("This file is no Excel workbook that can be read: it may be damaged, or be another kind of document. Open it where it was made, save it as .xlsx and choose that file.");
    }

    public static Problem Encrypted() => Problem.Error(
        ProblemCodes.FileEncrypted,
        "This workbook is protected by a password. Open it, take the password off (File, Info, Protect Workbook), save it and choose it again.");

    static byte[] Name(string name) => Encoding.Unicode.GetBytes(name);
}

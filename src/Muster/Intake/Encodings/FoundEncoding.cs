using System.Text;

namespace Muster.Intake.Encodings;

/// <param name="Name">IANA name in lower case.</param>
/// <param name="Preamble">Bytes of the byte order mark, which is no part of the text.</param>
sealed record FoundEncoding(Encoding Encoding, string Name, int Preamble, string Evidence, bool Given = false)
{
    /// <param name="from">Bytes after the byte order mark; a character may be cut there.</param>
    public StreamReader Read(ListSource source, long from = 0)
    {
        var stream = source.Open();
        stream.Seek(Preamble + from, SeekOrigin.Begin);
        return new(stream, Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
    }
}

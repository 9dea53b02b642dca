using System.Text;

namespace Muster.Intake.Encodings;

/// <param name="Name">IANA name in lower case.</param>
/// <param name="Preamble">Bytes of the byte order mark, which is no part of the text.</param>
sealed record FoundEncoding(Encoding Encoding, string Name, int Preamble, string Evidence, bool Given = false)
{
    public StreamReader Read(ListSource source)
    {
        var stream = source.Open();
        stream.Seek(Preamble, SeekOrigin.Begin);
        return new(stream, Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
    }
}

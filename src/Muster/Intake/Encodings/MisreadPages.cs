using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace Muster.Intake.Encodings;

/// <summary>Code pages that UTF-8 is read as by mistake, by which byte each of their characters was.</summary>
static class MisreadPages
{
    static readonly string[] Usual = ["windows-1252", "windows-1250", "windows-1251", "macintosh", "ibm850", "ibm437"];
    static readonly ConcurrentDictionary<string, FrozenDictionary<char, byte>[]> Known = [];

    /// <summary>Those to try, in their order.</summary>
    /// <param name="encoding">The one that the text was read in, which comes first; null where it is not known.</param>
    public static IReadOnlyList<FrozenDictionary<char, byte>> Of(string? encoding) => Known.GetOrAdd(encoding ?? "", Made);

    static FrozenDictionary<char, byte>[] Made(string encoding) =>
    [
        .. (encoding.Length > 0 && IsCodePage(CodePages.Get(encoding)) ? Usual.Prepend(encoding).Distinct() : Usual).Select(BytesOf),
    ];

    // A byte is a character, and those of ASCII are ASCII's own.
    static bool IsCodePage(Encoding encoding) => encoding.IsSingleByte && encoding.GetString("az@AZ"u8) == "az@AZ";

    // The framework's encoders throw at some of what strangers send.
    static FrozenDictionary<char, byte> BytesOf(string page)
    {
        var encoding = CodePages.Get(page);

        return Enumerable.Range(0x80, 0x80)
            .Select(b => (Char: encoding.GetString([(byte)b])[0], Byte: (byte)b))
            .Where(b => b.Char is >= '\x80' and not '\ufffd')
            .DistinctBy(b => b.Char)
            .ToFrozenDictionary(b => b.Char, b => b.Byte);
    }
}

using System.Text;

namespace Muster.Intake.Encodings;

/// <summary>An encoding that a text which is no Unicode may be in.</summary>
/// <param name="Name">IANA name in lower case.</param>
/// <param name="CommonFrom">The first two-byte code of its standard's common ideographs; 0 where it has none.</param>
sealed record CodePage(string Name, Script Script, int CommonFrom = 0, int CommonTo = 0)
{
    static readonly Script Western = new(Spellings.Western);
    static readonly Script Central = new(Spellings.Central);
    static readonly Script Cyrillic = new(Spellings.Cyrillic);
    static readonly Script Greek = new(Spellings.Greek);
    static readonly Script Japanese = new(Spellings.Japanese, true);

    /// <summary>In the order in which they are believed when the text tells nothing more.</summary>
    public static IReadOnlyList<CodePage> All { get; } =
    [
        new("windows-1252", Western),
        new("windows-1250", Central),
        new("windows-1251", Cyrillic),
        new("windows-1254", new(Spellings.Turkish)),
        new("windows-1253", Greek),
        new("windows-1257", new(Spellings.Baltic)),
        new("windows-1255", new(Spellings.Hebrew)),
        new("windows-1256", new(Spellings.Arabic)),
        new("iso-8859-15", Western),
        new("iso-8859-2", Central),
        new("iso-8859-7", Greek),
        new("macintosh", Western),
        new("koi8-r", Cyrillic),
        new("ibm850", Western),
        new("ibm852", Central),
        new("ibm866", Cyrillic),
        new("gb18030", new(Spellings.Chinese, true), 0xb0a1, 0xd7f9),
        new("shift_jis", Japanese, 0x889f, 0x9872),
        new("big5", new(Spellings.ChineseTraditional, true), 0xa440, 0xc67e),
        new("euc-kr", new(Spellings.Korean, true), 0xb0a1, 0xc8fe),
        new("euc-jp", Japanese, 0xb0a1, 0xcfd3),
    ];

    /// <summary>Decodes what it cannot to U+FFFD.</summary>
    public Encoding Encoding { get; } =
        Encoding.GetEncoding(CodePages.Get(Name).CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\ufffd"));
}

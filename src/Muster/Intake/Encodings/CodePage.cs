using System.Text;

namespace Muster.Intake.Encodings;

/// <summary>An encoding that a text which is no Unicode may be in.</summary>
/// <param name="Name">IANA name in lower case.</param>
/// <param name="Rare">How much better its words must be than those of a usual page: hardly anybody writes lists on a system of 1990.</param>
/// <param name="CommonFrom">The first two-byte code of its standard's common ideographs; 0 where it has none.</param>
sealed record CodePage(string Name, Script Script, double Rare = 0, int CommonFrom = 0, int CommonTo = 0)
{
    const double Seldom = 0.1;
    const double Old = 0.25;

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
        new("macintosh", Western, Seldom),
        new("iso-8859-5", Cyrillic, Seldom),
        new("koi8-r", Cyrillic),
        new("koi8-u", Cyrillic),
        new("x-mac-cyrillic", Cyrillic, Old),
        new("ibm850", Western, Old),
        new("ibm852", Central, Old),
        new("ibm866", Cyrillic, Old),
        new("gb18030", new(Spellings.Chinese, true), CommonFrom: 0xb0a1, CommonTo: 0xd7f9),
        new("shift_jis", Japanese, CommonFrom: 0x889f, CommonTo: 0x9872),
        new("big5", new(Spellings.ChineseTraditional, true), CommonFrom: 0xa440, CommonTo: 0xc67e),
        new("euc-kr", new(Spellings.Korean, true), CommonFrom: 0xb0a1, CommonTo: 0xc8fe),
        new("euc-jp", Japanese, CommonFrom: 0xb0a1, CommonTo: 0xcfd3),
    ];

    /// <summary>Decodes what it cannot to U+FFFD.</summary>
    public Encoding Encoding { get; } =
        Encoding.GetEncoding(CodePages.Get(Name).CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\ufffd"));
}

namespace Muster.Intake;

/// <summary>What people call encodings.</summary>
public static class EncodingWords
{
    static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = "Unicode",
        ["utf-16le"] = "Unicode, two bytes",
        ["utf-16be"] = "Unicode, two bytes, high first",
        ["windows-1252"] = "Western European",
        ["iso-8859-15"] = "Western European",
        ["macintosh"] = "Western European, Macintosh",
        ["ibm850"] = "Western European, DOS",
        ["windows-1250"] = "Central European",
        ["iso-8859-2"] = "Central European",
        ["ibm852"] = "Central European, DOS",
        ["windows-1251"] = "Cyrillic",
        ["iso-8859-5"] = "Cyrillic",
        ["koi8-r"] = "Cyrillic, Russian",
        ["koi8-u"] = "Cyrillic, Ukrainian",
        ["x-mac-cyrillic"] = "Cyrillic, Macintosh",
        ["ibm866"] = "Cyrillic, DOS",
        ["windows-1253"] = "Greek",
        ["iso-8859-7"] = "Greek",
        ["windows-1254"] = "Turkish",
        ["windows-1257"] = "Baltic",
        ["windows-1255"] = "Hebrew",
        ["windows-1256"] = "Arabic",
        ["gb18030"] = "Chinese, simplified",
        ["big5"] = "Chinese, traditional",
        ["shift_jis"] = "Japanese",
        ["euc-jp"] = "Japanese",
        ["euc-kr"] = "Korean",
    };

    /// <summary>"Central European (windows-1250)"; of a rare one only its name.</summary>
    /// <param name="name">IANA name.</param>
    public static string Of(string name) => Names.TryGetValue(name, out var words) ? $"{words} ({name})" : name;
}

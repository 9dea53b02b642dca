using System.Text;

namespace Muster.Intake.Encodings;

/// <summary>Character encodings by their IANA names, the old ones of each script too.</summary>
static class CodePages
{
    static CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Get(string name) => name switch
    {
        "utf-8" => Encoding.UTF8,
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "utf-32le" => Encoding.UTF32,
        _ => Encoding.GetEncoding(name),
    };

    /// <summary>The encoding that a person names, under its IANA name in lower case.</summary>
    public static bool TryGet(string name, out Encoding encoding, out string ianaName)
    {
        ianaName = Spelt(name.Trim().ToLowerInvariant());

        try
        {
            encoding = Get(ianaName);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            encoding = Encoding.UTF8;
            return false;
        }
    }

    static string Spelt(string name) => name switch
    {
        "utf8" or "us-ascii" or "ascii" => "utf-8",
        "utf-16" or "utf16" or "unicode" => "utf-16le",
        "ansi" or "cp1252" or "win-1252" or "latin1" or "iso-8859-1" => "windows-1252",
        ['c', 'p', '1', '2', '5', ..] => $"windows-{name[2..]}",
        _ => name,
    };
}

using UtfUnknown;

namespace Muster.Intake.Encodings;

/// <summary>What a detector made for running text thinks: it knows the languages better, but neither names nor sister pages.</summary>
static class Opinion
{
    /// <returns>Its confidence in the code pages of each script, 0 to 1; which of them it is, the letters tell.</returns>
    public static Dictionary<Script, double> Of(IEnumerable<byte[]> cells)
    {
        var text = cells.SelectMany(cell => cell.Append((byte)'\n')).ToArray();
        var opinion = new Dictionary<Script, double>();

        foreach (var detail in CharsetDetector.DetectFromBytes(text).Details ?? [])
        {
            if (CodePage.All.FirstOrDefault(page => page.Name == Named(detail.EncodingName)) is { } page)
                opinion[page.Script] = Math.Max(opinion.GetValueOrDefault(page.Script), detail.Confidence);
        }

        return opinion;
    }

    static string Named(string name) => name.ToLowerInvariant() switch
    {
        "iso-8859-1" => "windows-1252",
        "iso-8859-9" or "iso-8859-3" => "windows-1254",
        "iso-8859-4" or "iso-8859-13" => "windows-1257",
        "iso-8859-5" or "x-mac-cyrillic" => "windows-1251",
        "iso-8859-6" => "windows-1256",
        "iso-8859-8" => "windows-1255",
        "iso-8859-16" or "x-mac-ce" => "windows-1250",
        "uhc" or "cp949" or "ks_c_5601-1987" => "euc-kr",
        "gb2312" or "hz-gb-2312" => "gb18030",
        var other => other,
    };
}

namespace Muster.Intake.Delimited;

/// <summary>What ends the lines of a text, in the words of people who know.</summary>
static class LineEnds
{
    public static string In(ReadOnlySpan<char> text)
    {
        var (both, feeds, returns) = (text.Count("\r\n"), text.Count('\n'), text.Count('\r'));

        string[] kinds =
        [
            .. both > 0 ? ["CR LF"] : (string[])[],
            .. feeds > both ? ["LF"] : (string[])[],
            .. returns > both ? ["CR"] : (string[])[],
        ];

        return kinds.Length == 0 ? "none" : string.Join(" and ", kinds);
    }
}

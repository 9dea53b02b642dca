namespace Muster.Intake.Delimited.Forms;

/// <summary>Finds the places that are blank in every line; between them stand the columns.</summary>
static class FixedColumnsFinder
{
    const int FewestLines = 3;
    const int LongestLine = 2_000;

    // In a few lines a place may be blank by chance, and in fewer something may begin or end beside it in each.
    const int LinesForNarrowGaps = 8;
    const int LinesForAlignment = 4;

    /// <param name="given">A person says that it is one.</param>
    /// <returns>Null where no text of this form.</returns>
    public static FixedColumns? In(string text, bool given)
    {
        List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.TrimEnd())];

        if (lines.Any(line => line.Length > LongestLine || line.Contains('\t')))
            return null;

        if (lines.Find(IsRule) is { } rule)
            return new([.. Enumerable.Range(0, rule.Length).Where(i => i == 0 || (rule[i] != ' ' && rule[i - 1] == ' '))], isRuled: true);

        // A title has no gaps.
        var body = lines.FindAll(line => line.Contains("  ", StringComparison.Ordinal));

        if (given)
            return new(Columns(body.Count > 0 ? body : lines, given), isRuled: false);

        var columns = lines.Count < FewestLines || body.Count < Math.Max(2, lines.Count / 2) ? [] : Columns(body, given);
        return columns.Count > 1 ? new(columns, isRuled: false) : null;
    }

    static List<int> Columns(List<string> lines, bool given)
    {
        var blank = Enumerable.Range(0, lines.Max(line => line.Length)).Select(i => lines.All(line => i >= line.Length || line[i] == ' ')).ToArray();
        List<int> starts = [0];
        var start = Array.IndexOf(blank, false) + 1;

        for (; start < blank.Length; start++)
        {
            if (blank[start] || !blank[start - 1])
                continue;

            var gap = start - 1 - Array.LastIndexOf(blank, false, start - 1);

            if (gap > 1 || IsColumn(lines, start, blank, given))
                starts.Add(start);
        }

        return starts;
    }

    // One blank may stand between two words of a header, of a few names, or of all telephone numbers: then nothing heads what is after it.
    static bool IsColumn(List<string> lines, int start, bool[] blank, bool given)
    {
        var next = Array.IndexOf(blank, true, start);
        var end = next < 0 ? blank.Length : next;

        if (!IsFilled(lines[0], start, end))
            return false;

        return given
            || (lines.Count >= LinesForNarrowGaps && lines.Count(line => IsFilled(line, start, end)) * 2 > lines.Count)
            || (lines.Count >= LinesForAlignment && (lines.TrueForAll(line => IsFilled(line, start, start + 1)) || lines.TrueForAll(line => IsFilled(line, end - 1, end))));
    }

    static bool IsFilled(string line, int start, int end) => start < line.Length && !string.IsNullOrWhiteSpace(line[start..Math.Min(end, line.Length)]);

    static bool IsRule(string line) =>
        line.Trim().Contains(' ') && (line.Contains("---", StringComparison.Ordinal) || line.Contains("===", StringComparison.Ordinal)) && !line.AsSpan().ContainsAnyExcept(line.Trim()[0], ' ');
}

namespace Muster.Intake.Delimited.Forms;

/// <summary>Finds the places that are blank in every line; between them stand the columns.</summary>
static class FixedColumnsFinder
{
    const int FewestLines = 3;
    const int LongestLine = 2_000;

    // In a few lines a place may be blank by chance, and in fewer something may begin beside it in each.
    const int LinesForNarrowGaps = 8;
    const int LinesForAlignment = 4;

    /// <param name="given">A person says that it is one.</param>
    /// <returns>Null where no text of this form.</returns>
    public static FixedColumns? In(string text, bool given)
    {
        List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.TrimEnd())];

        if (lines.Count < FewestLines - (given ? 2 : 0) || lines.Any(line => line.Length > LongestLine || line.Contains('\t')))
            return null;

        if (lines.Find(IsRule) is { } rule)
            return new([.. Enumerable.Range(0, rule.Length).Where(i => i == 0 || (rule[i] != ' ' && rule[i - 1] == ' '))], isRuled: true);

        // A title has no gaps.
        var body = lines.FindAll(line => line.Contains("  ", StringComparison.Ordinal));
        var columns = body.Count < Math.Max(2, lines.Count / 2) ? [] : Columns(body);

        return columns.Count > 1 || given ? new(columns.Count > 0 ? columns : [0], isRuled: false) : null;
    }

    static List<int> Columns(List<string> lines)
    {
        var width = lines.Max(line => line.Length);
        var blank = Enumerable.Range(0, width).Select(i => lines.All(line => i >= line.Length || line[i] == ' ')).ToArray();
        var starts = new List<int>();

        for (var i = 0; i < width; i++)
        {
            if (blank[i] || (i > 0 && !blank[i - 1]))
                continue;

            var gap = 0;

            while (i - gap > 0 && blank[i - gap - 1])
                gap++;

            // One blank between two words of a header over a column of shorter cells, or in a few names, begins no column.
            if (starts.Count == 0 || gap > 1 || (lines.Count >= LinesForNarrowGaps && Fills(lines, i, blank)) || (lines.Count >= LinesForAlignment && lines.TrueForAll(line => i < line.Length && line[i] != ' ')))
                starts.Add(i);
        }

        if (starts.Count > 0)
            starts[0] = 0;

        return starts;
    }

    // Most rows below the first have something there.
    static bool Fills(List<string> lines, int from, bool[] blank)
    {
        var end = Array.IndexOf(blank, true, from);
        var to = end < 0 ? blank.Length : end;
        return lines.Skip(1).Count(line => line.Length > from && !string.IsNullOrWhiteSpace(line[from..Math.Min(to, line.Length)])) * 2 > lines.Count;
    }

    static bool IsRule(string line) =>
        line.Trim().Contains(' ') && (line.Contains("---", StringComparison.Ordinal) || line.Contains("===", StringComparison.Ordinal)) && !line.AsSpan().ContainsAnyExcept(line.Trim()[0], ' ');
}

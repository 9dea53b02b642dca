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

        var columns = lines.Count < FewestLines || body.Count < Math.Max(2, lines.Count / 2) || AreDelimited(body) ? [] : Columns(body, given);
        return columns.Count > 1 ? new(columns, isRuled: false) : null;
    }

    // As often in every line, and no part of any name: it separates cells that are padded as well.
    static bool AreDelimited(List<string> lines) =>
        "|;".Any(delimiter => lines[0].Contains(delimiter) && lines.TrueForAll(line => line.AsSpan().Count(delimiter) == lines[0].AsSpan().Count(delimiter)));

    static List<int> Columns(List<string> lines, bool given)
    {
        var runs = Runs(lines);
        List<int> starts = [0];
        var named = runs[0].IsNamed;

        for (var i = 1; i < runs.Count; i++)
        {
            if (Begins(lines, runs, i, named, given))
            {
                starts.Add(runs[i].Start);
                named = false;
            }

            named |= runs[i].IsNamed;
        }

        return starts;
    }

    // Where some line has something, between the places where none has.
    static List<Run> Runs(List<string> lines)
    {
        var filled = Enumerable.Range(0, lines.Max(line => line.Length)).Select(i => lines.Exists(line => i < line.Length && line[i] != ' ')).ToArray();
        var runs = new List<Run>();
        var before = 0;

        while (Array.IndexOf(filled, true, before) is >= 0 and var start)
        {
            var end = Array.IndexOf(filled, false, start) is >= 0 and var blank ? blank : filled.Length;
            runs.Add(new(start, end, start - before, IsFilled(lines[0], start, end)));
            before = end;
        }

        return runs;
    }

    // One blank may stand between two words of a header, of a few names, or of all telephone numbers: then nothing heads one of them.
    static bool Begins(List<string> lines, List<Run> runs, int index, bool named, bool given)
    {
        var run = runs[index];

        if (run.Gap > 1)
            return true;

        if (run.IsNamed)
            return named && (given || lines.Exists(line => StandsOff(line, run)) || IsAligned(lines, run));

        // What is under no name is under the next one where that ends, rather than begins, above its cells.
        return named && NextNamed(runs, index) is { } next && lines[0][next.Start] == ' ';
    }

    static Run? NextNamed(List<Run> runs, int index)
    {
        var next = runs.FindIndex(index + 1, run => run.IsNamed || run.Gap > 1);
        return next >= 0 && runs[next] is { Gap: 1 } run ? run : null;
    }

    // Words of one cell have one blank between them.
    static bool StandsOff(string line, Run run) =>
        IsFilled(line, run.Start, run.End) && line.AsSpan(0, Math.Min(run.End, line.Length)).TrimEnd().LastIndexOf(' ') is var before && before > 0 && before >= run.Start - 1 && line[before - 1] == ' ';

    static bool IsAligned(List<string> lines, Run run) =>
        (lines.Count >= LinesForNarrowGaps && lines.Count(line => IsFilled(line, run.Start, run.End)) * 2 > lines.Count)
        || (lines.Count >= LinesForAlignment && (lines.TrueForAll(line => IsFilled(line, run.Start, run.Start + 1)) || lines.TrueForAll(line => IsFilled(line, run.End - 1, run.End))));

    static bool IsFilled(string line, int start, int end) => start < line.Length && !string.IsNullOrWhiteSpace(line[start..Math.Min(end, line.Length)]);

    static bool IsRule(string line) =>
        line.Trim().Contains(' ') && (line.Contains("---", StringComparison.Ordinal) || line.Contains("===", StringComparison.Ordinal)) && !line.AsSpan().ContainsAnyExcept(line.Trim()[0], ' ');

    /// <param name="Gap">Blank places before it.</param>
    /// <param name="IsNamed">The first line has something there.</param>
    readonly record struct Run(int Start, int End, int Gap, bool IsNamed);
}

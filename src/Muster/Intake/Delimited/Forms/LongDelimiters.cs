using System.Buffers;

namespace Muster.Intake.Delimited.Forms;

/// <summary>Finds the signs that stand together in nearly every line.</summary>
static class LongDelimiters
{
    // Names, addresses, dates, paths and remarks are written with these; no delimiter is made of them.
    static readonly SearchValues<char> InCells = SearchValues.Create("@.-_+/&'\"()[]\\%$?\r\n\f\v ");

    const int Longest = 4;
    const double NearlyAll = 0.8;

    public static IEnumerable<LongDelimiter> In(string text)
    {
        var runs = new Dictionary<string, (int Lines, int Last)>(StringComparer.Ordinal);
        var odd = new HashSet<char>();
        var lines = 0;

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;

            lines++;

            for (var at = 0; at < line.Length; at++)
            {
                var end = at;

                while (end < line.Length && IsSign(line[end]))
                    end++;

                if (end > at)
                    Count(line[at..end], lines, runs, odd);

                at = end;
            }
        }

        return runs.Where(r => lines > 1 && r.Value.Lines >= lines * NearlyAll).OrderByDescending(r => r.Value.Lines).ThenBy(r => r.Key.Length).Take(2)
            .Select(r => new LongDelimiter(r.Key, isSure: r.Key.Distinct().Count() == 1 && !odd.Contains(r.Key[0])));
    }

    static void Count(ReadOnlySpan<char> run, int line, Dictionary<string, (int Lines, int Last)> runs, HashSet<char> odd)
    {
        var alike = !run.ContainsAnyExcept(run[0]);

        // Two delimiters and nothing between them are four signs.
        var text = alike && run.Length % 2 == 0 ? new string(run[0], 2) : run.Length is > 1 and <= Longest ? run.ToString() : null;

        if (!alike || run.Length % 2 == 1)
        {
            foreach (var sign in run)
                odd.Add(sign);
        }

        if (text is not null && runs.GetValueOrDefault(text) is var (count, last) && last != line)
            runs[text] = (count + 1, line);
    }

    static bool IsSign(char c) => c < 128 && !char.IsAsciiLetterOrDigit(c) && !InCells.Contains(c);
}

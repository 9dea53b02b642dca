namespace Muster.Intake.Delimited;

/// <summary>Finds the dialect by reading a sample in every likely one: the right reading has even rows of cells that look like something.</summary>
static class DialectFinder
{
    static readonly char?[] Delimiters = [',', ';', '\t', '|', ':', null];

    public static FoundDialect Find(string sample, bool whole, ReadingOptions options, ReadingBudget budget)
    {
        var separator = options.Delimiter is null ? SeparatorLine(sample) : null;
        var hasSeparatorLine = SeparatorLine(sample) is not null;
        char?[] delimiters = options.Delimiter is { } given ? [given] : separator is { } said ? [said] : Delimiters;
        var quotes = options.Quote is { } quote ? [quote == '\0' ? null : quote] : Quotes(sample);

        var best = (
            from delimiter in delimiters
            from q in quotes
            from backslash in Backslashes(sample, q)
            let dialect = new Dialect(delimiter, q, backslash, hasSeparatorLine)
            select new FoundDialect(dialect, DialectScore.Of(dialect, sample, whole, budget), separator is not null)).MaxBy(found => found.Score.Value)!;

        // What separates nothing is no delimiter, whichever was tried first.
        var delimits = options.Delimiter is not null || separator is not null || best.Score.Width != 1;

        return best with { Dialect = best.Dialect with { Delimiter = delimits ? best.Dialect.Delimiter : null, Width = best.Score.Width, EmailCell = best.Score.EmailCell } };
    }

    static char? SeparatorLine(string sample)
    {
        var end = sample.AsSpan().IndexOfAny('\r', '\n');
        var line = (end < 0 ? sample : sample.AsSpan(0, end)).Trim('"').TrimStart('\ufeff');
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    static char?[] Quotes(string sample)
    {
        var opens = sample.StartsWith('\'') || sample.AsSpan().ContainsAny('\n', '\r') && HasCellStart(sample, '\'');
        return (sample.Contains('"'), opens) switch
        {
            (true, true) => ['"', '\'', null],
            (true, false) => ['"', null],
            (false, true) => ['"', '\''],
            _ => ['"'],
        };
    }

    static bool HasCellStart(string sample, char quote)
    {
        for (var i = sample.IndexOf(quote, StringComparison.Ordinal); i > 0; i = sample.IndexOf(quote, i + 1))
        {
            if (sample[i - 1] is '\n' or '\r' or ',' or ';' or '\t' or '|' or ' ')
                return true;
        }

        return false;
    }

    static bool[] Backslashes(string sample, char? quote) =>
        quote is { } q && sample.Contains($"\\{q}", StringComparison.Ordinal) ? [false, true] : [false];
}

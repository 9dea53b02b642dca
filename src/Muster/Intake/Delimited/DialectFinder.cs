using Muster.Intake.Delimited.Forms;

namespace Muster.Intake.Delimited;

/// <summary>
/// Finds the dialect by reading a sample in every likely one: the right reading has even rows of cells that look like
/// something (after van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019).
/// </summary>
static class DialectFinder
{
    // Most dialects are out of the question after a page; the likely ones are tried on the whole sample.
    const int FirstLook = 1 << 13;
    const double StillLikely = 0.6;

    // What a plain text has not goes before what reads as well.
    const double SureForm = 1.5;
    const double DoubtfulForm = 0.95;

    public static FoundDialect Find(Sample sample, ReadingOptions options, ReadingBudget budget)
    {
        var forms = RowForms.In(sample.Text, options).Select(form => In(form, sample, options, budget)).ToList();

        if (RowForms.IsGiven(options) && forms is [var given])
            return given;

        var plain = In(null, sample, options with { Delimiter = options.Delimiter is { Length: 1 } ? options.Delimiter : null }, budget);
        var believed = forms.Where(f => f.Score.Width > 1 && (f.Dialect.Form!.IsSure || f.Score.HasAddresses) && !(f.Dialect.Form is FixedColumns && IsDelimited(plain))).Prepend(plain);

        // Of two that read alike the first is the plain one.
        return believed.MaxBy(f => f.Score.Value * f.Dialect.Form switch { null or EnclosedRows => 1, { IsSure: true } => SureForm, _ => DoubtfulForm })!;
    }

    // Cells that are padded below each other have a delimiter between them all the same.
    static bool IsDelimited(FoundDialect plain) => plain is { Dialect.Delimiter: not (null or ' '), Score: { HasAddresses: true, IsEven: true, Width: > 1 } };

    static FoundDialect In(IRowForm? form, Sample whole, ReadingOptions options, ReadingBudget budget)
    {
        var sample = form is null ? whole : whole with { Text = form.Over(new StringReader(whole.Text)).ReadToEnd() };
        var look = sample.Head(FirstLook);
        var separator = SeparatorLine(sample.Text);
        char?[] delimiters = form is { Delimiter: not null } ? [IRowForm.Between]
            : options.Delimiter is { } only ? [only[0]]
            : separator is { } said ? [said]
            : form is BorderedRows ? ['|']
            : Delimiters.In(look.Text);

        var first =
            (from delimiter in delimiters
             from quote in options.Quote is { } quoting ? [quoting == '\0' ? null : quoting] : Quotes(sample.Text)
             from backslash in options.Backslash is { } escaping ? [escaping] : Backslashes(sample.Text, quote, delimiter)
             let dialect = new Dialect(delimiter, quote, backslash, separator is not null)
             select Scored(dialect, look, options, separator, budget)).ToList();

        var best = look.Whole ? Best(first) : Best([.. first.Where(f => f.Score.Value >= Best(first).Score.Value * StillLikely).Select(f => Scored(f.Dialect, sample, options, separator, budget))]);

        // What separates nothing is no delimiter, whichever was tried first.
        var delimits = options.Delimiter is not null || separator is not null || best.Score.Width != 1;

        return best with
        {
            // Read as it is, and not as it was tried.
            Dialect = best.Dialect with { Form = form, Delimiter = delimits ? best.Dialect.Delimiter : null, Width = best.Score.Width, EmailCell = best.Score.EmailCell, SkipsBlanks = best.Score.BlanksAroundDelimiters },
        };
    }

    static FoundDialect Scored(Dialect dialect, Sample sample, ReadingOptions options, char? separator, ReadingBudget budget) =>
        new(dialect, DialectScore.Of(dialect, sample, budget), options.Delimiter is null && separator is not null);

    static FoundDialect Best(List<FoundDialect> found) => found.MaxBy(f => f.Score.Value)!;

    static char? SeparatorLine(string sample)
    {
        var end = sample.AsSpan().IndexOfAny('\r', '\n');
        var line = (end < 0 ? sample : sample.AsSpan(0, end)).Trim('"').TrimStart('\ufeff');
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    static char?[] Quotes(string sample)
    {
        var opens = sample.StartsWith('\'') || HasCellStart(sample, '\'');
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
        for (var i = sample.IndexOf(quote, StringComparison.Ordinal); i >= 0; i = sample.IndexOf(quote, i + 1))
        {
            if (i > 0 && !char.IsLetterOrDigit(sample[i - 1]))
                return true;
        }

        return false;
    }

    static bool[] Backslashes(string sample, char? quote, char? delimiter) =>
        sample.Contains('\\') && ((quote is { } q && sample.Contains($"\\{q}", StringComparison.Ordinal)) || (delimiter is { } d && sample.Contains($"\\{d}", StringComparison.Ordinal)))
            ? [false, true]
            : [false];
}

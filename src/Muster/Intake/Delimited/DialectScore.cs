namespace Muster.Intake.Delimited;

/// <summary>How well a sample reads in a dialect.</summary>
/// <param name="Value">Higher is better; 0 to about 1.</param>
/// <param name="Width">The usual number of cells of a record.</param>
/// <param name="EmailCell">The cell that usually holds an address; -1 where none does.</param>
/// <param name="BlanksAroundDelimiters">Nearly every cell but the first begins or ends with a blank.</param>
/// <param name="HasAddresses">Some cell holds an address and nothing else.</param>
/// <param name="IsEven">Nearly every record has the usual number of cells.</param>
sealed record DialectScore(double Value, int Width, int EmailCell, bool BlanksAroundDelimiters = false, bool HasAddresses = false, bool IsEven = false)
{
    const double NearlyAll = 0.9;
    const double OneColumnIsRare = 0.4;

    // Quotes that enclose whole cells are meant; those with text after them are part of it.
    const double UnusedQuote = 0.985;
    const double DoubtfulQuote = 0.975;
    const double NoQuote = 0.97;
    const double BrokenQuote = 0.3;

    // A backslash that changes nothing is only a backslash.
    const double Backslash = 0.995;

    public static DialectScore Of(Dialect dialect, Sample sample, ReadingBudget budget)
    {
        // A row of too many columns is refused by what it is read in, and not read otherwise to have fewer.
        using var records = new DelimitedRecords(new StringReader(sample.Text), dialect, budget with { Columns = int.MaxValue });
        var census = new SampleCensus();

        while (records.Read())
            census.Add(records);

        if (records.Refusal is not null)
            return new(0, 0, -1);

        // A file of nothing but delimiters and blanks is read best by finding nothing in it.
        if (census.Rows == 0)
            return new(1, 0, -1);

        // One stray quote is a person's slip and says nothing of the others; a long file's sample may end inside a cell too.
        var damaged = Math.Max(0, census.Damaged - (sample.Whole ? 1 : 2)) / (double)census.Rows;
        var wide = census.Width == 1 ? OneColumnIsRare : (1 - (0.5 / census.Width)) * (dialect.Delimiter is { } d ? Delimiters.Likelihood(d) : 1);
        var escapes = dialect.Backslash ? Backslash : 1;

        return new(census.Even * census.Sense * wide * Quoted(dialect, records.Quotes, census) * escapes * (1 - damaged), census.Width, census.EmailCell, census.BlanksAroundDelimiters, census.HasAddresses, census.Even >= NearlyAll);
    }

    static double Quoted(Dialect dialect, QuoteUse use, SampleCensus census)
    {
        if (dialect.Quote is null)
            return NoQuote;

        if (use.Cells == 0)
            return UnusedQuote;

        var meant = use.Needed || dialect.Quote == '"' || (use.Cells - use.Broken) * 2 >= census.FilledCells ? 1 : DoubtfulQuote;
        return meant * (1 - (BrokenQuote * use.Broken / use.Cells));
    }
}

using Muster.Intake.Tables;

namespace Muster.Intake.Delimited;

/// <summary>How well a sample reads in a dialect.</summary>
/// <param name="Value">Higher is better; 0 to about 1.</param>
/// <param name="Width">The usual number of cells of a record.</param>
/// <param name="EmailCell">The cell that usually holds an address; -1 where none does.</param>
sealed record DialectScore(double Value, int Width, int EmailCell)
{
    // A clock time and a web address have a colon too.
    const double ColonIsRare = 0.4;
    const double OneColumnIsRare = 0.4;

    // Without quotes nothing can be damaged by one, so such a reading always looks a little better than it is.
    const double NoQuoteIsRare = 0.9;

    public static DialectScore Of(Dialect dialect, string sample, bool whole, ReadingBudget budget)
    {
        var widths = new Dictionary<int, int>();
        var typed = new Dictionary<int, double>();
        var addresses = new Dictionary<int, int>();
        var (rows, damaged) = (0, 0);

        using var records = new DelimitedRecords(new StringReader(sample), dialect, budget);

        while (records.Read())
        {
            var score = Typed(records, out var email);

            if (score < 0)
                continue;

            rows++;
            damaged += records.Damage is null ? 0 : 1;
            widths[records.Count] = widths.GetValueOrDefault(records.Count) + 1;
            typed[records.Count] = typed.GetValueOrDefault(records.Count) + score;

            if (email >= 0)
                addresses[email] = addresses.GetValueOrDefault(email) + 1;
        }

        // One stray quote is a person's slip and says nothing of the others; a long file's sample may end inside a cell too.
        damaged = Math.Max(0, damaged - (whole ? 1 : 2));

        if (records.Refusal is not null)
            return new(0, 0, -1);

        // A file of nothing but delimiters and blanks is read best by finding nothing in it.
        if (rows == 0)
            return new(1, 0, -1);

        var width = widths.MaxBy(w => (w.Value, w.Key)).Key;
        var even = widths[width] / (double)rows;
        var sense = typed[width] / widths[width];
        var wide = width == 1 ? OneColumnIsRare : (1 - (0.5 / width)) * (dialect.Delimiter == ':' ? ColonIsRare : 1);
        var quoted = dialect.Quote is null ? NoQuoteIsRare : 1;
        var emailCell = addresses.Count > 0 ? addresses.MaxBy(a => a.Value) : default;

        return new(even * sense * wide * quoted * (1 - (damaged / (double)rows)), width, emailCell.Value * 2 > rows ? emailCell.Key : -1);
    }

    // The mean over the record's cells; negative for a blank record.
    static double Typed(DelimitedRecords records, out int email)
    {
        var sum = 0.0;
        var blank = true;
        email = -1;

        for (var i = 0; i < records.Count; i++)
        {
            var shape = CellShapes.Of(records.Text(i));
            blank &= shape == CellShape.Blank;

            if (shape == CellShape.Email && email < 0)
                email = i;

            sum += shape switch
            {
                CellShape.Email or CellShape.Date => 1,
                CellShape.Number or CellShape.Words => 0.95,
                CellShape.Blank => 0.85,
                CellShape.Text => 0.4,
                _ => 0.05,
            };
        }

        return blank ? -1 : sum / records.Count;
    }
}

namespace Muster.Intake.Delimited;

/// <summary>How a dialect's quotes were used in the records read so far.</summary>
sealed class QuoteUse
{
    /// <summary>Cells that quotes enclose.</summary>
    public int Cells { get; private set; }

    /// <summary>Of them those with text after the closing quote.</summary>
    public int Broken { get; private set; }

    /// <summary>Some of them hold what no cell can without quotes: a delimiter, a line end, an escaped quote.</summary>
    public bool Needed { get; private set; }

    /// <summary>Cells that nothing is wrong with.</summary>
    /// <param name="needed">Some of them could not do without their quotes.</param>
    public void AddPlain(int cells, bool needed)
    {
        Cells += cells;
        Needed |= needed;
    }

    public void Add(QuotedCell cell, ReadOnlySpan<char> content, char? delimiter)
    {
        Cells++;
        Broken += cell.Broken ? 1 : 0;
        Needed |= !cell.Broken && (cell.LineBreaks > 0 || cell.Range.Form == CellForm.Quoted || (delimiter is { } d && content.Contains(d)));
    }
}

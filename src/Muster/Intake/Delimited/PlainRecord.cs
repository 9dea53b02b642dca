namespace Muster.Intake.Delimited;

/// <summary>
/// Reads the records that nearly all are: a line whose cells have no quotes, or are enclosed in them and hold none. All
/// others, and what is wrong with them, are left to <see cref="DelimitedRecords"/>.
/// </summary>
sealed class PlainRecord(Dialect dialect, ReadingBudget budget, QuoteUse quotes)
{
    // No text has this one.
    const char Never = '\uffff';

    readonly char _delimiter = dialect.Delimiter ?? Never;
    readonly char _quote = dialect.Quote ?? Never;
    int _next;

    public Marks NewMarks() => new(_delimiter, _quote, dialect.Backslash ? '\\' : Never);

    /// <summary>The window has moved on, and its marks are others.</summary>
    public void Restart() => _next = 0;

    /// <returns>Characters of the record, its line end among them; 0 where it is no plain one, or not whole in the window.</returns>
    public int Read(TextWindow window, ref CellRange[] cells, out int count)
    {
        var text = window.Buffer;
        var marks = window.Marks;
        var begin = window.Start;
        var (next, start, quoted) = (_next, begin, 0);
        count = 0;

        while (next < marks.Length && marks[next] < begin)
            next++;

        _next = next;

        for (; next < marks.Length; next++)
        {
            var at = marks[next];
            var cell = new CellRange(start - begin, at - start);

            if (text[at] == _quote)
            {
                if (at != start || !TryClose(text, marks, ref next))
                    return 0;

                at = marks[next];
                cell = new(start - begin + 1, at - start - 2);
                quoted++;
            }

            var ends = text[at] is '\r' or '\n';

            if ((!ends && (text[at] != _delimiter || _delimiter == Never)) || (text[at] == '\r' && at + 1 == text.Length && !window.Ended) || cell.Length > budget.CellLength || count >= budget.Columns)
                return 0;

            if (count == cells.Length)
                Array.Resize(ref cells, count * 2);

            cells[count++] = cell;
            start = at + 1;

            if (ends)
                return Taken(text, at, next, begin, quoted);
        }

        return 0;
    }

    // From the mark of an opening quote to that of what ends the cell.
    bool TryClose(ReadOnlySpan<char> text, ReadOnlySpan<int> marks, ref int next)
    {
        var close = next + 1;

        // Delimiters, line ends and quotes inside say something of the dialect, or of damage.
        if (close + 1 >= marks.Length || text[marks[close]] != _quote || marks[close + 1] != marks[close] + 1 || text[marks[close + 1]] == _quote)
            return false;

        next = close + 1;
        return true;
    }

    int Taken(ReadOnlySpan<char> text, int at, int mark, int begin, int quoted)
    {
        var two = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
        _next = mark + (two ? 2 : 1);
        quotes.AddPlain(quoted);
        return at + (two ? 2 : 1) - begin;
    }
}

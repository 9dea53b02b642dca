namespace Muster.Intake.Delimited;

/// <summary>
/// Reads the records that nearly all are: a line whose cells have no quotes, or are enclosed in them, those within doubled.
/// All others, and what is wrong with them, are left to <see cref="DelimitedRecords"/>.
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
        var (next, start, quoted, needed) = (_next, begin, 0, false);
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
                if (at != start || !TryClose(text, marks, ref next, out var form, ref needed))
                    return 0;

                at = marks[next];
                cell = new(start - begin + 1, at - start - 2, form);
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
            {
                quotes.AddPlain(quoted, needed);
                return Taken(text, at, next, begin);
            }
        }

        return 0;
    }

    // From the mark of an opening quote to that of what ends the cell.
    bool TryClose(ReadOnlySpan<char> text, ReadOnlySpan<int> marks, ref int next, out CellForm form, ref bool needed)
    {
        form = CellForm.Plain;

        for (var close = next + 1; close + 1 < marks.Length; close++)
        {
            var (at, mark) = (marks[close], text[marks[close]]);

            // Line ends inside say something of the dialect, or of damage.
            if (mark is '\r' or '\n' || (mark != _quote && mark != _delimiter) || at - marks[next] > budget.CellLength)
                return false;

            needed |= mark == _delimiter;

            if (mark != _quote)
                continue;

            if (marks[close + 1] != at + 1)
                return false;

            if (text[at + 1] != _quote)
            {
                next = close + 1;
                return true;
            }

            form = CellForm.Quoted;
            needed = true;
            close++;
        }

        return false;
    }

    int Taken(ReadOnlySpan<char> text, int at, int mark, int begin)
    {
        var two = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
        _next = mark + (two ? 2 : 1);
        return at + (two ? 2 : 1) - begin;
    }
}

using Muster.Intake.Delimited.Forms;
using Muster.Intake.Tables;
using Muster.Problems;

namespace Muster.Intake.Delimited;

/// <summary>
/// The records of a delimited text (RFC 4180 and what is sent instead of it). A quote in the middle of a cell is an
/// ordinary character; a quote that opens a cell and is not closed costs its own record only.
/// </summary>
sealed class DelimitedRecords : IRecords
{
    enum Outcome { Record, End, NeedsMore, Refused }

    readonly TextWindow _window;
    readonly PlainRecord _plainRecord;
    readonly Dialect _dialect;
    readonly ReadingBudget _budget;
    readonly char _delimiter;
    readonly char _quote;
    CellRange[] _cells = new CellRange[16];
    ColumnTexts[] _texts = [];
    char[] _plain = [];
    int _length;
    int _lines;
    int _literalQuote;
    int _unclosedQuote;
    int _swallowingQuote;

    public DelimitedRecords(TextReader text, Dialect dialect, ReadingBudget budget)
    {
        _plainRecord = new PlainRecord(dialect, budget, Quotes);
        _window = new TextWindow(dialect.Form?.Over(text) ?? text, _plainRecord.NewMarks());
        _dialect = dialect;
        _budget = budget;
        _delimiter = dialect.Delimiter ?? '\n';
        _quote = dialect.Quote ?? '\n';
        Line = 1;

        if (dialect.HasSeparatorLine)
            Read();
    }

    public int Line { get; private set; }

    public int Count { get; private set; }

    public Problem? Damage { get; private set; }

    public Problem? Refusal { get; private set; }

    public QuoteUse Quotes { get; } = new();

    public bool Read()
    {
        _window.Take(_length);
        Line += _lines;
        _length = _lines = Count = 0;
        _literalQuote = -1;
        Damage = null;

        return Refusal is null && (ReadPlain() || ReadAny());
    }

    bool ReadPlain()
    {
        _length = _plainRecord.Read(_window, ref _cells, out var count);
        Count = count;
        _lines = 1;
        return _length > 0;
    }

    bool ReadAny()
    {
        while (true)
        {
            switch (Parse(_window.Chars))
            {
                case Outcome.NeedsMore when _window.Chars.Length > _budget.RecordLength:
                    Refusal = RecordProblems.TooLarge($"The record that starts on line {Line} is longer than {_budget.RecordLength:N0} characters");
                    return false;

                case Outcome.NeedsMore:
                    _window.Fill();
                    _plainRecord.Restart();

                    if (_literalQuote < 0 && ReadPlain())
                        return true;

                    break;

                case Outcome.Record when _swallowingQuote >= 0 && _literalQuote < 0 && SwallowedLines.AreIn(_window.Slice(0, _length), _dialect):
                    _literalQuote = _swallowingQuote;
                    break;

                case Outcome.Record:
                    if (_unclosedQuote >= 0 || _literalQuote >= 0)
                        Damage = RecordProblems.UnclosedQuote(Line);

                    return true;

                default:
                    return false;
            }
        }
    }

    public ReadOnlySpan<char> Text(int cell)
    {
        var range = _cells[cell];
        var raw = _window.Slice(range.Start, range.Length);

        if (_dialect.SkipsBlanks && !IsQuoted(range))
            raw = raw.Trim(' ');

        if (range.Form == CellForm.Plain)
            return raw;

        if (_plain.Length < raw.Length)
            _plain = new char[raw.Length * 2];

        return _plain.AsSpan(0, QuotedCell.Unescape(raw, range.Form, _dialect, _plain));
    }

    /// <summary>A blank stands between a delimiter and the cell, or its quote.</summary>
    public bool IsPadded(int cell)
    {
        var range = _cells[cell];
        var (start, end) = IsQuoted(range) ? (range.Start - 2, range.Start + range.Length + 1) : (range.Start, range.Start + range.Length - 1);
        var chars = _window.Slice(0, _length);
        return (start >= 0 && chars[start] == ' ') || (end < chars.Length && chars[end] == ' ');
    }

    public Cell Cell(int cell)
    {
        var text = Text(cell);
        return text.IsEmpty ? Intake.Cell.Blank : new Cell(Restored(TextsOf(cell).Of(text)));
    }

    public void Dispose() => _window.Dispose();

    ColumnTexts TextsOf(int cell)
    {
        if (cell >= _texts.Length)
            _texts = [.. _texts, .. Enumerable.Range(0, Count - _texts.Length).Select(_ => new ColumnTexts())];

        return _texts[cell];
    }

    // Inside quotes what separates cells elsewhere is text.
    string Restored(string text) => _dialect.Form is LongDelimiter { Delimiter: { } delimiter } ? text.Replace(IRowForm.Between.ToString(), delimiter, StringComparison.Ordinal) : text;

    Outcome Parse(ReadOnlySpan<char> text)
    {
        Count = 0;
        _lines = 0;
        _unclosedQuote = _swallowingQuote = -1;

        if (text.IsEmpty)
            return _window.Ended ? Outcome.End : Outcome.NeedsMore;

        var at = 0;

        while (true)
        {
            var start = at;
            var range = default(CellRange);
            var quoted = at < text.Length && (text[at] == _quote || (text[at] == ' ' && _delimiter != ' ')) && TryReadQuoted(text, ref at, out range);

            if (at < 0)
                return Outcome.NeedsMore;

            if (!quoted)
            {
                range = Unquoted(text, start, out at);

                if (at == text.Length && !_window.Ended)
                    return Outcome.NeedsMore;
            }

            if (!TryAdd(range))
                return Outcome.Refused;

            if (at == text.Length)
            {
                // The last line has no line end; a blank rest is no record of its own.
                _length = at;
                _lines++;
                return Outcome.Record;
            }

            var c = text[at++];

            if (c is not ('\r' or '\n'))
                continue;

            if (c == '\r' && at == text.Length && !_window.Ended)
                return Outcome.NeedsMore;

            if (c == '\r' && at < text.Length && text[at] == '\n')
                at++;

            _length = at;
            _lines++;
            return Outcome.Record;
        }
    }

    CellRange Unquoted(ReadOnlySpan<char> text, int start, out int end)
    {
        var form = CellForm.Plain;
        end = start;

        while (true)
        {
            var length = _dialect.Backslash ? text[end..].IndexOfAny([_delimiter, '\r', '\n', '\\']) : text[end..].IndexOfAny(_delimiter, '\r', '\n');
            end = length < 0 ? text.Length : end + length;

            if (end == text.Length || text[end] != '\\' || !_dialect.Backslash)
                return new(start, end - start, form);

            form = CellForm.Backslashed;
            end += end + 1 < text.Length && _dialect.IsEscapable(text[end + 1]) ? 2 : 1;
        }
    }

    bool IsQuoted(CellRange range) =>
        range.Form == CellForm.Quoted || (_dialect.Quote is not null && range.Start > 0 && _window.Slice(range.Start - 1, 1)[0] == _quote);

    // Leaves at where the cell ends; -1 where more text is needed to tell.
    bool TryReadQuoted(ReadOnlySpan<char> text, ref int at, out CellRange range)
    {
        range = default;
        var blanks = text[at..].IndexOfAnyExcept(' ');

        if (blanks < 0)
        {
            if (!_window.Ended)
                at = -1;

            return false;
        }

        var open = at + blanks;

        if (text[open] != _quote || _dialect.Quote is null || open == _literalQuote)
            return false;

        var cell = QuotedCell.Read(text, at, open, _dialect, _window.Ended, _budget.CellLength);

        if (cell.Outcome == QuotedOutcome.NeedsMore)
        {
            at = -1;
            return false;
        }

        if (cell.Outcome == QuotedOutcome.Literal)
        {
            if (cell.Damaged)
                _unclosedQuote = open;

            return false;
        }

        Quotes.Add(cell, text.Slice(cell.Range.Start, cell.Range.Length), _dialect.Delimiter);
        _lines += cell.LineBreaks;

        if (cell.LineBreaks > 0 && _swallowingQuote < 0)
            _swallowingQuote = open;

        range = cell.Range;
        at = cell.End;
        return true;
    }

    bool TryAdd(CellRange range)
    {
        if (range.Length > _budget.CellLength)
        {
            Refusal = RecordProblems.TooLarge($"A cell of the record that starts on line {Line} is longer than {_budget.CellLength:N0} characters");
            return false;
        }

        if (Count == _budget.Columns)
        {
            // A spreadsheet may export its thousands of empty columns too.
            if (range.Length == 0)
                return true;

            Refusal = RecordProblems.TooWide(Line, _budget.Columns);
            return false;
        }

        if (Count == _cells.Length)
            Array.Resize(ref _cells, Count * 2);

        _cells[Count++] = range;
        return true;
    }
}

namespace Muster.Intake.Delimited;

enum QuotedOutcome { Cell, Literal, NeedsMore }

/// <summary>Reads the cell that a quote opens, or finds that the quote opens none.</summary>
/// <param name="Outcome">Literal: the quote is an ordinary character of its cell.</param>
/// <param name="Range">The cell's text.</param>
/// <param name="End">The index of what ends the cell.</param>
/// <param name="LineBreaks">Line ends inside the cell.</param>
/// <param name="Damaged">The quote looks as if it should have been closed.</param>
/// <param name="Broken">Text follows the closing quote.</param>
readonly record struct QuotedCell(QuotedOutcome Outcome, CellRange Range = default, int End = 0, int LineBreaks = 0, bool Damaged = false, bool Broken = false)
{
    static readonly QuotedCell NeedsMore = new(QuotedOutcome.NeedsMore);

    /// <param name="text">A record and what follows it.</param>
    /// <param name="start">Where the cell starts.</param>
    /// <param name="open">Where its quote stands; after <paramref name="start"/> where blanks precede it.</param>
    /// <param name="ended">Nothing follows <paramref name="text"/>.</param>
    public static QuotedCell Read(ReadOnlySpan<char> text, int start, int open, Dialect dialect, bool ended, int longest)
    {
        var quote = dialect.Quote!.Value;
        var escaped = false;
        var at = open + 1;

        while (true)
        {
            var next = dialect.Backslash ? text[at..].IndexOfAny(quote, '\\') : text[at..].IndexOf(quote);

            if ((next < 0 ? text.Length : at + next) - open > longest)
                return TooLong(text, open, longest);

            if (next < 0 || (at + next + 1 >= text.Length && !ended))
                return ended ? new(QuotedOutcome.Literal, Damaged: true) : NeedsMore;

            at += next;

            if (text[at] != quote || (at + 1 < text.Length && text[at + 1] == quote))
            {
                escaped = true;
                at = Math.Min(at + 2, text.Length);
                continue;
            }

            return Closed(text, start, open, close: at, escaped, dialect, ended);
        }
    }

    // A quote that swallows whole lines and a cell's budget was never meant to open a cell.
    static QuotedCell TooLong(ReadOnlySpan<char> text, int open, int longest) =>
        text.Slice(open, longest).ContainsAny('\r', '\n')
            ? new(QuotedOutcome.Literal, Damaged: true)
            : new(QuotedOutcome.Cell, new(open, longest + 1), open + longest + 1);

    static QuotedCell Closed(ReadOnlySpan<char> text, int start, int open, int close, bool escaped, Dialect dialect, bool ended)
    {
        var after = close + 1;

        while (after < text.Length && text[after] is ' ' or '\t' && text[after] != dialect.Delimiter)
            after++;

        if (after >= text.Length && !ended)
            return NeedsMore;

        var content = text[(open + 1)..close];
        var lineBreaks = LineBreaksIn(content);

        if (after >= text.Length || text[after] is '\r' or '\n' || text[after] == dialect.Delimiter)
            return new(QuotedOutcome.Cell, new(open + 1, content.Length, escaped ? CellForm.Quoted : CellForm.Plain), after, lineBreaks);

        // What closes here opens a cell further down: the quote above was left unclosed in its own line.
        if (lineBreaks > 0 || open > start)
            return new(QuotedOutcome.Literal, Damaged: lineBreaks > 0);

        // "Ann,"Lee": what would close here opens the next cell.
        if (content is [.., var last] && last == dialect.Delimiter)
            return new(QuotedOutcome.Literal, Damaged: true);

        var rest = IndexOfCellEnd(text[after..], dialect.Delimiter);

        if (rest < 0 && !ended)
            return NeedsMore;

        var end = rest < 0 ? text.Length : after + rest;
        return new(QuotedOutcome.Cell, new(open + 1, end - open - 1, CellForm.Quoted), end, Broken: true);
    }

    public static int IndexOfCellEnd(ReadOnlySpan<char> text, char? delimiter) =>
        delimiter is { } d ? text.IndexOfAny(d, '\r', '\n') : text.IndexOfAny('\r', '\n');

    static int LineBreaksIn(ReadOnlySpan<char> content) =>
        content.ContainsAny('\r', '\n')
            ? content.Count('\n') + content.Count('\r') - content.Count("\r\n")
            : 0;

    /// <summary>The text of a range that is not <see cref="CellForm.Plain"/>; text after the closing quote is kept.</summary>
    /// <returns>How many characters of <paramref name="plain"/> it takes.</returns>
    public static int Unescape(ReadOnlySpan<char> raw, CellForm form, Dialect dialect, Span<char> plain)
    {
        var length = 0;
        var closed = false;

        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];

            if (form == CellForm.Quoted && !closed && c == dialect.Quote)
            {
                if (i + 1 < raw.Length && raw[i + 1] == c)
                    i++;
                else
                {
                    closed = true;
                    continue;
                }
            }
            else if (!closed && dialect.Backslash && c == '\\' && i + 1 < raw.Length && dialect.IsEscapable(raw[i + 1]))
                c = raw[++i];

            plain[length++] = c;
        }

        return length;
    }
}

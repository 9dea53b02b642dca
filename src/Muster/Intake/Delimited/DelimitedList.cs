using System.Diagnostics.CodeAnalysis;
using Muster.Intake.Delimited.Forms;
using Muster.Intake.Encodings;
using Muster.Intake.Tables;
using Muster.Problems;

namespace Muster.Intake.Delimited;

/// <summary>Reads a delimited text as a list.</summary>
static class DelimitedList
{
    public static bool TryOpen(
        ListSource source,
        ReadingOptions options,
        ReadingBudget budget,
        CancellationToken cancellation,
        [NotNullWhen(true)] out OpenedList? list,
        [NotNullWhen(false)] out Problem? refusal)
    {
        list = null;

        if (!EncodingFinder.TryFind(source, options.Encoding, cancellation, out var encoding, out refusal))
            return false;

        var sample = Sample.Of(source, encoding, cancellation);
        var found = DialectFinder.Find(sample, options, budget);
        IRecords Open() => new DelimitedRecords(encoding.Read(source), found.Dialect, budget);

        using var records = new DelimitedRecords(encoding.Read(source), found.Dialect, budget);

        if (!Survey.TryFind(records, options, budget, ragged: false, cancellation, out var shape, out refusal))
            return false;

        var quote = options.Quote is null && records.Quotes.Cells == 0 && found.Dialect.Form is not EnclosedRows ? null : found.Dialect.Quote;
        list = new(Reading(source, options, encoding, sample.Text, found, quote, shape), Problems(shape), shape, Open);
        return true;
    }

    static FileReading Reading(ListSource source, ReadingOptions options, FoundEncoding encoding, string sample, FoundDialect found, char? quote, TableShape shape)
    {
        var format = found.Dialect.Delimiter == '\t' || found.Dialect.Form is TabRuns ? "tsv" : "csv";
        var form = found.Dialect.Form;
        var delimiter = form?.Delimiter ?? found.Dialect.Delimiter?.ToString();
        Finding[] findings =
        [
            new(FindingSubject.Format, format, "It is text, by its content; how it is called does not matter."),
            new(FindingSubject.Encoding, encoding.Name, encoding.Evidence, encoding.Given, ReadingChoice.Encoding),
            new(FindingSubject.LineEnds, LineEnds.In(sample), "Each of them ends a row, whichever it is."),
            new(FindingSubject.Delimiter, DelimiterName(found.Dialect), DelimiterEvidence(found, options, shape), options.Delimiter is not null, ReadingChoice.Delimiter),
            new(FindingSubject.Quote, QuoteName(found.Dialect, quote), QuoteEvidence(found.Dialect, quote), options.Quote is not null || options.Backslash is not null, found.Dialect.Backslash || options.Backslash is not null ? ReadingChoice.Backslash : ReadingChoice.Quote),
            .. form?.Said is { } said ? (Finding[])[new(FindingSubject.Rows, said.Value, said.Evidence, options.Rows is not null, ReadingChoice.Rows)] : [],
            .. shape.Findings,
        ];

        return new(source.Name, format, encoding.Name, delimiter, quote, shape.HeaderLine, null, [], shape.Rows, shape.Columns, findings) { LeftOut = shape.LeftOutLines };
    }

    static string DelimiterName(Dialect dialect) => dialect.Form switch
    {
        FixedColumns => "none: columns of a fixed width",
        TabRuns => "tab, one or several",
        { Delimiter: { } several } => Names.Of(several),
        _ => Names.Of(dialect.Delimiter),
    };

    static string DelimiterEvidence(FoundDialect found, ReadingOptions options, TableShape shape) =>
        found.BySeparatorLine ? "The first line says so (sep=)."
        : found.Dialect.Form is FixedColumns { Starts: var starts, IsSure: var ruled } ? $"Columns begin at the characters {string.Join(", ", starts.Select(s => s + 1))}{(ruled ? ", as the line of dashes shows" : " of every line")}."
        : options.Delimiter is { } given && shape.IsOneCell ? $"No row is divided by it ({DelimiterName(found.Dialect)}): each is one cell."
        : shape.UsualCells;

    static string QuoteName(Dialect dialect, char? quote) => dialect.Backslash ? $"{Names.Of(quote)}, backslash" : Names.Of(quote);

    static string QuoteEvidence(Dialect dialect, char? quote) =>
        (quote is null ? "No cell is quoted." : "Quotes enclose some cells.") + (dialect.Backslash ? " A backslash stands before quotes or delimiters that are meant as such." : "");

    static IReadOnlyList<Problem> Problems(TableShape shape) =>
        shape.DamagedLine is { } line
            ? [RecordProblems.UnclosedQuote(line) with { Severity = Severity.Warning }]
            : [];
}

using System.Diagnostics.CodeAnalysis;
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

        var quote = options.Quote is null && records.Quotes.Cells == 0 ? null : found.Dialect.Quote;
        list = new(Reading(source, options, encoding, sample.Text, found, quote, shape), Problems(shape), shape, Open);
        return true;
    }

    static FileReading Reading(ListSource source, ReadingOptions options, FoundEncoding encoding, string sample, FoundDialect found, char? quote, TableShape shape)
    {
        var format = found.Dialect.Delimiter == '\t' ? "tsv" : "csv";
        Finding[] findings =
        [
            new(FindingSubject.Format, format, "It is text, by its content; how it is called does not matter."),
            new(FindingSubject.Encoding, encoding.Name, encoding.Evidence, encoding.Given, ReadingChoice.Encoding),
            new(FindingSubject.LineEnds, LineEnds.In(sample), "Each of them ends a row, whichever it is."),
            new(FindingSubject.Delimiter, Names.Of(found.Dialect.Delimiter), found.BySeparatorLine ? "The first line says so (sep=)." : shape.UsualCells, options.Delimiter is not null, ReadingChoice.Delimiter),
            new(FindingSubject.Quote, QuoteName(found.Dialect, quote), QuoteEvidence(found.Dialect, quote), options.Quote is not null || options.Backslash is not null, found.Dialect.Backslash || options.Backslash is not null ? ReadingChoice.Backslash : ReadingChoice.Quote),
            .. shape.Findings,
        ];

        return new(source.Name, format, encoding.Name, found.Dialect.Delimiter, quote, shape.HeaderLine, null, [], shape.Rows, shape.Columns, findings);
    }

    static string QuoteName(Dialect dialect, char? quote) => dialect.Backslash ? $"{Names.Of(quote)}, backslash" : Names.Of(quote);

    static string QuoteEvidence(Dialect dialect, char? quote) =>
        (quote is null ? "No cell is quoted." : "Quotes enclose some cells.") + (dialect.Backslash ? " A backslash stands before quotes or delimiters that are meant as such." : "");

    static IReadOnlyList<Problem> Problems(TableShape shape) =>
        shape.DamagedLine is { } line
            ? [RecordProblems.UnclosedQuote(line) with { Severity = Severity.Warning }]
            : [];
}

using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Intake;

/// <summary>How a file is to be read, in the words in which a form or a program says it; what is left out is found out.</summary>
/// <param name="Encoding">IANA name.</param>
/// <param name="Delimiter">What stands between cells: its characters, or a name such as tab; fixed where columns are padded with blanks instead.</param>
/// <param name="Quote">One character, or its name; empty or none where there is none.</param>
/// <param name="HeaderLine">0 where there is none.</param>
/// <param name="Sheet">A workbook's sheet, by name.</param>
/// <param name="Backslash">A backslash, rather than a second quote, goes before a quote in a cell.</param>
/// <param name="Foot">False: no totals or notes stand below the list.</param>
/// <param name="HiddenRows">False: rows that the sheet hides are left out.</param>
/// <param name="Rows">How each row is written.</param>
/// <param name="HeaderRows">2: the line above the header's groups its columns, and is joined with it.</param>
/// <param name="Sections">False: rows with one filled cell between the others are the list's.</param>
public sealed record ReadingRequest(
    string? Encoding = null, string? Delimiter = null, string? Quote = null, int? HeaderLine = null, string? Sheet = null, bool? Backslash = null, bool? Foot = null, bool? HiddenRows = null,
    RowWriting? Rows = null, int? HeaderRows = null, bool? Sections = null)
{
    public Outcome<ReadingOptions> Read()
    {
        var (delimiter, quote) = ("", '\0');

        return Delimiter is not null && !ReadingWords.TryDelimiter(Delimiter, out delimiter) ? Wrong("delimiter", "the characters between the cells, or tab, comma, semicolon, colon, bar, blank or fixed")
            : Quote is not null && !ReadingWords.TryQuote(Quote, out quote) ? Wrong("quote", "one character, double or single, or none")
            : HeaderLine < 0 ? Wrong("headerLine", "the header's line, or 0 where there is none")
            : HeaderRows is < 1 or > 2 ? Wrong("headerRows", "1 or 2")
            : new ReadingOptions
            {
                Encoding = Encoding is not null && ReadingWords.TryEncoding(Encoding, out var known) ? known : Encoding,
                Delimiter = Delimiter is null ? null : delimiter,
                Quote = Quote is null ? null : quote,
                HeaderLine = HeaderLine,
                Sheet = Sheet,
                Backslash = Backslash,
                Foot = Foot,
                HiddenRows = HiddenRows,
                Rows = Rows,
                HeaderRows = HeaderRows,
                Sections = Sections,
            };
    }

    static Refusal Wrong(string field, string allowed) => Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{field}” is to be {allowed}.", field);
}

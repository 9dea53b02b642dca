using Muster.Intake;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Web.Imports.Api;

/// <summary>What a program says of how a file is read; what is left out is found out.</summary>
/// <param name="Encoding">IANA name.</param>
/// <param name="Delimiter">One character or several; "fixed" where columns are padded with blanks instead.</param>
/// <param name="Quote">One character; empty where there is none.</param>
/// <param name="HeaderLine">0 where there is none.</param>
/// <param name="Backslash">A backslash, rather than a second quote, goes before a quote in a cell.</param>
/// <param name="Foot">False: no totals or notes stand below the list.</param>
/// <param name="Sheet">A workbook's sheet, by name.</param>
/// <param name="Rows">How each row is written.</param>
/// <param name="HeaderRows">2: the line above the header's groups its columns.</param>
/// <param name="Sections">False: rows with one filled cell are the list's.</param>
sealed record ReadingRequest(string? Encoding = null, string? Delimiter = null, string? Quote = null, int? HeaderLine = null, string? Sheet = null, bool? Backslash = null, bool? Foot = null,
    RowWriting? Rows = null, int? HeaderRows = null, bool? Sections = null)
{
    public Outcome<ReadingOptions> Read() =>
        Delimiter is not null && !ReadingWords.TryDelimiter(Delimiter, out _) ? Wrong("delimiter", "what separates the cells, or fixed")
        : Quote is { Length: > 1 } ? Wrong("quote", "one character, or empty where there is none")
        : HeaderRows is < 1 or > 2 ? Wrong("headerRows", "1 or 2")
        : HeaderLine < 0 ? Wrong("headerLine", "the header's line, or 0 where there is none")
        : new ReadingOptions
        {
            Encoding = Encoding,
            Delimiter = Delimiter is not null && ReadingWords.TryDelimiter(Delimiter, out var delimiter) ? delimiter : null,
            Rows = Rows,
            HeaderRows = HeaderRows,
            Sections = Sections,
            Quote = Quote is null ? null : Quote.Length == 0 ? '\0' : Quote[0],
            HeaderLine = HeaderLine,
            Sheet = Sheet,
            Backslash = Backslash,
            Foot = Foot,
        };

    static Refusal Wrong(string field, string allowed) => Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{field}” is to be {allowed}.", field);
}

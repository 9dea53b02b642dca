using Muster.Intake;

namespace Muster.Imports.Saving;

/// <summary>How a mapping says its files are read.</summary>
public static class SavedReading
{
    /// <summary>What one says, and where it says nothing what the other does.</summary>
    public static ReadingOptions Over(ReadingOptions first, ReadingOptions other) => new()
    {
        Encoding = first.Encoding ?? other.Encoding,
        Delimiter = first.Delimiter ?? other.Delimiter,
        Quote = first.Quote ?? other.Quote,
        Backslash = first.Backslash ?? other.Backslash,
        HeaderLine = first.HeaderLine ?? other.HeaderLine,
        Foot = first.Foot ?? other.Foot,
        HiddenRows = first.HiddenRows ?? other.HiddenRows,
        Sheet = first.Sheet ?? other.Sheet,
        Rows = first.Rows ?? other.Rows,
        HeaderRows = first.HeaderRows ?? other.HeaderRows,
        Sections = first.Sections ?? other.Sections,
    };

    /// <returns>As forms and programs say it; null where all is found out.</returns>
    public static ReadingRequest? InWords(ReadingOptions reading) => reading == ReadingOptions.FindOut ? null : new(
        reading.Encoding,
        reading.Delimiter switch { "\t" => "tab", " " => "blank", null => null, var delimiter => ReadingWords.Written(delimiter) },
        reading.Quote switch { '\0' => "none", var quote => quote?.ToString() },
        reading.HeaderLine,
        reading.Sheet,
        reading.Backslash,
        reading.Foot,
        reading.HiddenRows,
        reading.Rows,
        reading.HeaderRows,
        reading.Sections);

    /// <summary>"encoding windows-1252", "header on line 3": for a person.</summary>
    public static IEnumerable<string> Told(ReadingOptions reading)
    {
        if (reading.Encoding is { } encoding)
            yield return $"encoding {encoding}";

        if (reading.Delimiter is { } delimiter)
            yield return delimiter == ReadingOptions.FixedWidth ? "columns of fixed widths" : $"cells separated by {NameOf(ReadingWords.DelimitersOffered, delimiter) ?? $"“{ReadingWords.Written(delimiter)}”"}";

        if (reading.Quote is { } quote)
            yield return quote == '\0' ? "no quotes" : $"quoted with {NameOf(ReadingWords.QuotesOffered, quote) ?? $"“{quote}”"}";

        if (reading.Backslash is { } backslash)
            yield return backslash ? "a backslash before a quote in a cell" : "quotes in a cell doubled";

        if (reading.HeaderLine is { } line)
            yield return line == 0 ? "no header" : $"header on line {line}";

        if (reading.HeaderRows is { } headers)
            yield return headers == 2 ? "a header of two rows" : "a header of one row";

        if (reading.Rows is { } rows)
            yield return $"rows written {rows switch { RowWriting.Plain => "plainly", RowWriting.Enclosed => "in quotes as a whole", _ => "between bars" }}";

        if (reading.Sections is false)
            yield return "no titles between rows";

        if (reading.Sheet is { } sheet)
            yield return $"sheet “{sheet}”";

        if (reading.Foot is false)
            yield return "no totals or notes below";

        if (reading.HiddenRows is false)
            yield return "hidden rows left out";
    }

    static string? NameOf<T>(IEnumerable<(T Written, string Name)> offered, T written) =>
        offered.FirstOrDefault(o => Equals(o.Written, written)).Name?.ToLowerInvariant();
}

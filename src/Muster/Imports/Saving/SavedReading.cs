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
    };

    /// <returns>As forms and programs say it; null where all is found out.</returns>
    public static ReadingRequest? InWords(ReadingOptions reading) => reading == ReadingOptions.FindOut ? null : new(
        reading.Encoding,
        reading.Delimiter switch { '\t' => "tab", ' ' => "blank", var delimiter => delimiter?.ToString() },
        reading.Quote switch { '\0' => "none", var quote => quote?.ToString() },
        reading.HeaderLine,
        reading.Sheet,
        reading.Backslash,
        reading.Foot,
        reading.HiddenRows);

    /// <summary>"encoding windows-1252", "header on line 3": for a person.</summary>
    public static IEnumerable<string> Told(ReadingOptions reading)
    {
        if (reading.Encoding is { } encoding)
            yield return $"encoding {encoding}";

        if (reading.Delimiter is { } delimiter)
            yield return $"cells separated by {NameOf(ReadingWords.DelimitersOffered, delimiter)}";

        if (reading.Quote is { } quote)
            yield return quote == '\0' ? "no quotes" : $"quoted with {NameOf(ReadingWords.QuotesOffered, quote)}";

        if (reading.Backslash is { } backslash)
            yield return backslash ? "a backslash before a quote in a cell" : "quotes in a cell doubled";

        if (reading.HeaderLine is { } line)
            yield return line == 0 ? "no header" : $"header on line {line}";

        if (reading.Sheet is { } sheet)
            yield return $"sheet “{sheet}”";

        if (reading.Foot is false)
            yield return "no totals or notes below";

        if (reading.HiddenRows is false)
            yield return "hidden rows left out";
    }

    static string NameOf(IEnumerable<(char Character, string Name)> offered, char character) =>
        offered.FirstOrDefault(o => o.Character == character).Name?.ToLowerInvariant() ?? $"“{character}”";
}

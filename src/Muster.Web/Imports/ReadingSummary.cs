using Muster.Imports;
using Muster.Intake;

namespace Muster.Web.Imports;

static class ReadingSummary
{
    const int SheetsNamed = 3;

    public static string Of(FileReading reading)
    {
        List<string> parts = [reading.Format.ToUpperInvariant()];

        if (reading.Encoding is { } encoding)
            parts.Add(encoding);

        parts.AddRange(reading.Findings.Where(f => f.Subject is FindingSubject.Delimiter).Select(f => reading.Delimiter is null ? "one column" : reading.Delimiter == ReadingOptions.FixedWidth ? "columns of a fixed width" : $"separated by {f.Value}"));

        if (reading.Sheet is { } sheet)
            parts.Add($"sheet “{sheet}”{(reading.OtherLists.Count == 0 ? "" : $" and not {string.Join(", ", reading.OtherLists.Take(SheetsNamed).Select(s => $"“{s}”"))}{(reading.OtherLists.Count > SheetsNamed ? $" or {reading.OtherLists.Count - SheetsNamed:N0} more" : "")}")}");

        parts.Add(reading.HeaderLine is { } line ? $"header on line {line}" : "no header");
        parts.Add(ImportWords.Count(reading.Rows, "row"));

        if (reading.LeftOut.Count > 0)
            parts.Add($"{ImportWords.Count(reading.LeftOut.Count, "line")} left out");

        return string.Join(", ", parts);
    }
}

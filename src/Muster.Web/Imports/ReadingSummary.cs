using Muster.Imports;
using Muster.Intake;

namespace Muster.Web.Imports;

static class ReadingSummary
{
    public static string Of(FileReading reading)
    {
        List<string> parts = [reading.Format.ToUpperInvariant()];

        if (reading.Encoding is { } encoding)
            parts.Add(encoding);

        parts.AddRange(reading.Findings.Where(f => f.Subject is FindingSubject.Delimiter).Select(f => $"separated by {f.Value}"));

        if (reading.Sheet is { } sheet)
            parts.Add($"sheet “{sheet}”");

        parts.Add(reading.HeaderLine is { } line ? $"header on line {line}" : "no header");
        parts.Add(ImportWords.Count(reading.Rows, "row"));
        return string.Join(", ", parts);
    }
}

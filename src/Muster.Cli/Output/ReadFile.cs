using Muster.Intake;

namespace Muster.Cli.Output;

/// <summary>How a file was read, as the command line prints it.</summary>
sealed record ReadFile(
    string Name, string Format, string? Encoding, string? Delimiter, string? Quote, int? HeaderLine, int Rows, IReadOnlyList<string> Columns)
{
    public static ReadFile Of(FileReading reading) => new(
        reading.Name,
        reading.Format,
        reading.Encoding,
        reading.Delimiter?.ToString(),
        reading.Quote?.ToString(),
        reading.HeaderLine,
        reading.Rows,
        reading.Columns);
}

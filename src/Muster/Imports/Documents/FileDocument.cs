using Muster.Intake;

namespace Muster.Imports.Documents;

/// <summary>How a file is read, as the command line's JSON and the API say it.</summary>
public sealed record FileDocument(
    string Name,
    string Format,
    string? Encoding,
    string? Delimiter,
    string? Quote,
    int? HeaderLine,
    int Rows,
    IReadOnlyList<string> Columns,
    string? Sheet)
{
    public static FileDocument Of(FileReading reading) => new(
        reading.Name, reading.Format, reading.Encoding, reading.Delimiter, reading.Quote?.ToString(), reading.HeaderLine, reading.Rows, reading.Columns, reading.Sheet);
}

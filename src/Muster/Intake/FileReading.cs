namespace Muster.Intake;

/// <summary>How a file is read: what was found out, or was given.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Format">csv, tsv, xlsx, xls or ods.</param>
/// <param name="Encoding">IANA name in lower case; null for a workbook.</param>
/// <param name="Delimiter">Null for a workbook and for a single column; <see cref="ReadingOptions.FixedWidth"/> where columns are padded with blanks instead.</param>
/// <param name="Quote">Null where there is none.</param>
/// <param name="HeaderLine">Null where there is none.</param>
/// <param name="Sheet">A workbook's sheet; null otherwise.</param>
/// <param name="Sheets">All sheets of a workbook that hold anything.</param>
/// <param name="Rows">As many as <see cref="ListTable.Rows"/> gives: blank rows, titles and totals do not count, repeated headers (rejected) do.</param>
/// <param name="Columns">Header texts, cleaned; "Column 3" where a column has none.</param>
/// <param name="Findings">The evidence, in the order a person would ask.</param>
public sealed record FileReading(
    string Name,
    string Format,
    string? Encoding,
    string? Delimiter,
    char? Quote,
    int? HeaderLine,
    string? Sheet,
    IReadOnlyList<string> Sheets,
    int Rows,
    IReadOnlyList<string> Columns,
    IReadOnlyList<Finding> Findings)
{
    public LeftOutLines LeftOut { get; init; } = LeftOutLines.None;

    /// <summary>Sheets that seem to hold a list as well and are not read.</summary>
    public IReadOnlyList<string> OtherLists { get; init; } = [];
}

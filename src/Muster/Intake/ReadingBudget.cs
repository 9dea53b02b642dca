namespace Muster.Intake;

/// <summary>Absolute limits on what a file may hold, checked while reading. An upload is data from a stranger.</summary>
public sealed record ReadingBudget
{
    public static readonly ReadingBudget Default = new();

    /// <summary>Bytes of the file as uploaded.</summary>
    public long FileBytes { get; init; } = 128L << 20;

    /// <summary>Bytes of a workbook as uploaded; its reader keeps parts of it in memory.</summary>
    public long WorkbookBytes { get; init; } = 24L << 20;

    /// <summary>Bytes of all parts of a zipped workbook, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 192L << 20;

    public int Rows { get; init; } = 2_000_000;

    public int Columns { get; init; } = 500;

    /// <summary>UTF-16 units in one cell.</summary>
    public int CellLength { get; init; } = 32_767;

    /// <summary>UTF-16 units in one record, delimiters included.</summary>
    public int RecordLength { get; init; } = 1 << 20;
}

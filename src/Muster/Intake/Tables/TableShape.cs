namespace Muster.Intake.Tables;

/// <summary>Which of a file's records are rows of the table, and how many cells each has.</summary>
/// <param name="FirstLine">Records before it are no data.</param>
/// <param name="HeaderLine">Null where there is none.</param>
/// <param name="Columns">Header texts.</param>
/// <param name="Rows">Data rows.</param>
/// <param name="LeftOut">Lines from <paramref name="FirstLine"/> on that are no data.</param>
/// <param name="EmailColumn">The column that holds addresses; -1 where none does.</param>
/// <param name="Ragged">Records need not all have the same number of cells, as in a workbook.</param>
sealed record TableShape(
    int FirstLine,
    int? HeaderLine,
    IReadOnlyList<string> Columns,
    int Rows,
    IReadOnlySet<int> LeftOut,
    int EmailColumn,
    bool Ragged)
{
    /// <summary>The header's own cells, for telling a repeated header; null where there is none.</summary>
    public IReadOnlyList<string>? HeaderCells { get; init; }

    /// <summary>The first record that a stray quote damaged.</summary>
    public int? DamagedLine { get; init; }

    /// <summary>How even the rows are, in a sentence.</summary>
    public string UsualCells { get; init; } = "";

    /// <summary>Nothing divides the rows into cells.</summary>
    public bool IsOneCell { get; init; }

    public LeftOutLines LeftOutLines { get; init; } = LeftOutLines.None;

    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

namespace Muster.Intake.Tables;

/// <summary>Where the header is among the first rows of a list.</summary>
/// <param name="Row">The header; null where there is none.</param>
/// <param name="Above">Rows that stand above the table and are no part of it.</param>
/// <param name="Below">Rows under the header that belong to it and hold no data.</param>
sealed record Header(SurveyedRow? Row, int Above, string Evidence, bool Given = false, int Below = 0)
{
    /// <summary>Of a column's name, in UTF-16 units; what is longer is prose, or a stranger's, and names no column.</summary>
    public const int LongestName = 100;

    /// <summary>The row above <see cref="Row"/> that groups its columns; null where there is none.</summary>
    public SurveyedRow? Groups { get; init; }

    /// <summary>A person said how many lines it takes.</summary>
    public bool RowsGiven { get; init; }

    /// <summary>Rows above the table that are no part of it, the header's first row aside.</summary>
    public int Titles => Groups is null ? Above : Math.Max(0, Above - 1);

    public string NameOf(int column) => Row is null ? "" : Groups is null ? Row.CleanAt(column) : GroupedHeader.Name(Groups, Row, column);

    /// <summary>Columns up to the last that is named.</summary>
    public int Width => Math.Max(Row?.Width ?? 0, Groups?.Width ?? 0);
}

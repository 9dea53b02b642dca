namespace Muster.Intake;

public enum CellKind
{
    Text,

    /// <summary>A real date cell of a workbook; its text is ISO 8601 (yyyy-MM-dd, with a time where it has one).</summary>
    Date,

    /// <summary>A number cell of a workbook; its text is as the sheet shows it.</summary>
    Number,

    /// <summary>A true/false cell of a workbook; its text is TRUE or FALSE.</summary>
    Boolean,
}

/// <summary>One cell: text until it is mapped. Uncleaned, so that what was found can be shown.</summary>
public readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    /// <summary>
    /// What repeats from row to row is short: a date, a choice, a first name. A longer text is hardly found again, and thousands
    /// of them kept to be found would be most of the file.
    /// </summary>
    internal const int LongestRepeated = 64;

    public static readonly Cell Blank = new("");

    /// <summary>No character, or only white space, zero-width and control characters.</summary>
    public bool IsBlank => Cleaning.IsBlank(Text);
}

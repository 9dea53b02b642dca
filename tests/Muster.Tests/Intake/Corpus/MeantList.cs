namespace Muster.Tests.Intake.Corpus;

/// <summary>A list as the person who made it meant it.</summary>
/// <param name="Columns">Header texts.</param>
/// <param name="Fields">The field that each column holds; null for a column of no use.</param>
sealed record MeantList(string[] Columns, string?[] Fields, IReadOnlyList<string[]> Rows)
{
    public int EmailColumn => Array.IndexOf(Fields, Muster.Imports.Fields.FieldKeys.Email);

    public MeantList With(int row, int column, string text)
    {
        string[][] rows = [.. Rows.Select(r => (string[])r.Clone())];
        rows[row][column] = text;
        return this with { Rows = rows };
    }
}

using Muster.Problems;

namespace Muster.Intake.Tables;

/// <summary>A record kept while the table's shape is not yet known.</summary>
/// <param name="Cells">Texts as in the file.</param>
/// <param name="AfterBlank">Nothing, or a blank record, stands above it.</param>
sealed record SurveyedRow(int Line, string[] Cells, bool AfterBlank, Problem? Damage = null)
{
    public CellShape[] Shapes { get; } = [.. Cells.Select(cell => CellShapes.Of(cell))];

    public int Filled => Shapes.Count(shape => shape != CellShape.Blank);

    public bool HasEmail => Shapes.Contains(CellShape.Email);

    /// <summary>Cells up to the last that is not blank.</summary>
    public int Width => Array.FindLastIndex(Shapes, shape => shape != CellShape.Blank) + 1;

    public CellShape ShapeAt(int column) => column < Shapes.Length ? Shapes[column] : CellShape.Blank;

    public string CleanAt(int column) => column < Cells.Length ? Cleaning.Clean(Cells[column]) : "";

    /// <summary>Has the same texts, case aside.</summary>
    public bool Repeats(IReadOnlyList<string> texts)
    {
        for (var column = 0; column < Math.Max(texts.Count, Cells.Length); column++)
        {
            if (!string.Equals(CleanAt(column), column < texts.Count ? texts[column] : "", StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    /// <summary>The row in a few words, for a finding.</summary>
    public string Excerpt
    {
        get
        {
            var text = string.Join(' ', Cells.Select(Cleaning.Clean).Where(cell => cell.Length > 0));
            return text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 59), "…");
        }
    }

    public static SurveyedRow Of(IRecords records, bool afterBlank)
    {
        var cells = new string[records.Count];

        for (var i = 0; i < cells.Length; i++)
            cells[i] = records.Cell(i).Text;

        return new(records.Line, cells, afterBlank, records.Damage);
    }
}

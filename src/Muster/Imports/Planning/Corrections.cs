using Muster.Imports.Mapping;
using Muster.Imports.Replacing;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>Lays what a person corrected over the rows of the file: single cells, rows left out, and values replaced everywhere.</summary>
/// <param name="encoding">As the file is read; null for a workbook.</param>
public sealed class Corrections(IEnumerable<Correction> corrections, IReadOnlyList<Replacement> replacements, string? encoding)
{
    readonly ILookup<int, Correction> _byLine = corrections.ToLookup(c => c.Line);

    public static readonly Corrections None = new([], [], null);

    public bool AreNone => _byLine.Count == 0 && replacements.Count == 0;

    public IEnumerable<SheetRow> Over(IEnumerable<TableRow> rows, ListMapping mapping)
    {
        if (AreNone)
            return rows.Select(r => new SheetRow(r.Line, r.Cells, r.Problems, false));

        var columns = ColumnReplacements.Of(replacements, mapping, encoding);
        return rows.Select(r => Over(r, columns, mapping));
    }

    SheetRow Over(TableRow row, IReadOnlyList<ColumnReplacements> columns, ListMapping mapping)
    {
        var cells = row.Cells.ToArray();
        var leftOut = false;
        List<Problem>? notes = null;

        foreach (var column in columns)
            column.Over(cells);

        foreach (var correction in _byLine[row.Line])
        {
            leftOut |= correction.LeavesOut;

            if (correction.Column < 1 || correction.Column > cells.Length)
                continue;

            cells[correction.Column - 1] = new Cell(correction.Value);

            if (CorrectedCell.Note(row, correction, mapping) is { } note)
                (notes ??= []).Add(note);
        }

        var left = Left(row, cells);
        return new SheetRow(row.Line, cells, notes is null ? left : [.. left, .. notes], leftOut);
    }

    // What reading said of one cell is said no more once the cell is another.
    static IReadOnlyList<Problem> Left(TableRow row, Cell[] cells) => row.Problems.Count == 0 ? row.Problems :
    [
        .. row.Problems.Where(p => p.Code != ProblemCodes.TextGarbled || cells.Where((c, i) => c == row.Cells[i]).Any(c => Problem.Shortened(c.Text) == p.Value)),
    ];
}

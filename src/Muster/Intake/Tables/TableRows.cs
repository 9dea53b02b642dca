using Muster.Intake.Encodings;
using Muster.Problems;

namespace Muster.Intake.Tables;

/// <summary>Makes the table's rows of a file's records.</summary>
/// <param name="encoding">As the file is read; null for a workbook.</param>
/// <param name="inTurn">The cells of each row take the place of those of the row before.</param>
/// <param name="only">The columns that are wanted, and nothing else of the rows; null for all.</param>
sealed class TableRows(TableShape shape, string? encoding, bool inTurn = false, IReadOnlyCollection<int>? only = null)
{
    readonly bool[] _wanted = [.. Enumerable.Range(0, shape.Columns.Count).Select(i => only?.Contains(i) ?? true)];
    readonly Cell[] _cells = new Cell[shape.Columns.Count];

    public IEnumerable<TableRow> Of(Func<IRecords> open, CancellationToken cancellation)
    {
        using var records = open();

        while (records.Read())
        {
            cancellation.ThrowIfCancellationRequested();

            if (records.Line >= shape.FirstLine && !shape.LeftOut.Contains(records.Line) && !IsBlank(records))
                yield return Row(records);
        }
    }

    static bool IsBlank(IRecords records)
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (!Cleaning.IsBlank(records.Text(i)))
                return false;
        }

        return true;
    }

    TableRow Row(IRecords records)
    {
        var cells = inTurn ? _cells : new Cell[shape.Columns.Count];

        for (var i = 0; i < cells.Length; i++)
            cells[i] = i < records.Count && _wanted[i] ? Unprotected(records.Cell(i)) : Cell.Blank;

        return new(records.Line, cells, (only is null ? Problems(records, cells) : null) ?? (IReadOnlyList<Problem>)[]);
    }

    // Our own exports protect cells against spreadsheets; what comes back is what went out.
    static Cell Unprotected(Cell cell) =>
        cell.Text.StartsWith('\'') ? cell with { Text = SpreadsheetSafe.Restore(cell.Text) } : cell;

    List<Problem>? Problems(IRecords records, Cell[] cells)
    {
        List<Problem>? problems = null;

        if (RepeatsHeader(cells))
            return [Problem.Error(ProblemCodes.RowRepeatedHeader, $"This row repeats the header of line {shape.HeaderLine}; it is no person and is left out.", line: records.Line)];

        if (records.Damage is { } damage)
            (problems ??= []).Add(damage);

        if (WrongLength(records) is { } length)
            (problems ??= []).Add(length);

        for (var i = 0; i < cells.Length; i++)
        {
            if (!System.Text.Ascii.IsValid(cells[i].Text) && GarbledText.Problem(cells[i].Text, shape.Columns[i], records.Line, encoding) is { } garbled)
                (problems ??= []).Add(garbled);
        }

        return problems;
    }

    bool RepeatsHeader(Cell[] cells)
    {
        if (shape.HeaderCells is not { } header)
            return false;

        for (var i = 0; i < cells.Length; i++)
        {
            if (!string.Equals(Cleaning.Clean(cells[i].Text), header[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    Problem? WrongLength(IRecords records)
    {
        if (records.Count < shape.Columns.Count && !shape.Ragged)
        {
            var message = $"This row has {Counted.Of(records.Count, "cell")} where the list has {Counted.Of(shape.Columns.Count, "column")}; the rest are taken as blank.";

            // With the address in its place nothing has shifted: the last cells are only left away.
            var inPlace = shape.EmailColumn >= 0 && shape.EmailColumn < records.Count && records.Text(shape.EmailColumn).Contains('@');

            return inPlace
                ? Problem.Note(ProblemCodes.RowShort, message, line: records.Line)
                : Problem.Warning(ProblemCodes.RowShort, $"{message} Check that no delimiter is missing.", line: records.Line);
        }

        for (var i = shape.Columns.Count; i < records.Count; i++)
        {
            if (!Cleaning.IsBlank(records.Text(i)))
            {
                return Problem.Warning(
                    ProblemCodes.RowLong,
                    $"This row has {Counted.Of(records.Count, "cell")} where the list has {Counted.Of(shape.Columns.Count, "column")}; the rest are left out. Check that its cells are under the right headers.",
                    value: records.Text(i).ToString(),
                    line: records.Line);
            }
        }

        return null;
    }
}

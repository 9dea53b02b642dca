using System.Diagnostics.CodeAnalysis;
using Muster.Groups;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>Lays what a person corrected over the rows of the file: single cells, rows left out, and values replaced everywhere.</summary>
public sealed class Corrections(IEnumerable<Correction> corrections, IReadOnlyList<Replacement> replacements)
{
    readonly ILookup<int, Correction> _byLine = corrections.ToLookup(c => c.Line);

    public static readonly Corrections None = new([], []);

    public bool AreNone => _byLine.Count == 0 && replacements.Count == 0;

    public IEnumerable<SheetRow> Over(IEnumerable<TableRow> rows, ListMapping mapping)
    {
        if (AreNone)
            return rows.Select(r => new SheetRow(r.Line, r.Cells, r.Problems, false));

        var groups = mapping.Columns.Where(c => c.Field is GroupField).Select(c => c.Index).ToHashSet();
        return rows.Select(r => Over(r, groups));
    }

    SheetRow Over(TableRow row, HashSet<int> groups)
    {
        var cells = row.Cells.ToArray();
        var leftOut = false;

        foreach (var replacement in replacements)
        {
            if (replacement.Column >= 1 && replacement.Column <= cells.Length && TryReplace(cells[replacement.Column - 1].Text, replacement, groups.Contains(replacement.Column - 1), out var replaced))
                cells[replacement.Column - 1] = new Cell(replaced);
        }

        foreach (var correction in _byLine[row.Line])
        {
            leftOut |= correction.LeavesOut;

            if (correction.Column >= 1 && correction.Column <= cells.Length)
                cells[correction.Column - 1] = new Cell(correction.Value);
        }

        return new SheetRow(row.Line, cells, Left(row, cells), leftOut);
    }

    // What reading said of one cell is said no more once the cell is another.
    static IReadOnlyList<Problem> Left(TableRow row, Cell[] cells) => row.Problems.Count == 0 ? row.Problems :
    [
        .. row.Problems.Where(p => p.Code != ProblemCodes.TextGarbled || cells.Where((c, i) => c == row.Cells[i]).Any(c => Problem.Shortened(c.Text) == p.Value)),
    ];

    /// <summary>What a cell reads instead, if the replacement means it.</summary>
    /// <param name="isGroups">Such a cell may name several groups, each written as it comes: all that are the same group are replaced, or the whole cell where all of it is meant.</param>
    public static bool TryReplace(string cell, Replacement replacement, bool isGroups, [NotNullWhen(true)] out string? replaced)
    {
        var text = Cleaning.Clean(cell);

        if (!isGroups)
        {
            replaced = text == replacement.From ? replacement.To : null;
            return replaced is not null;
        }

        var (names, meant) = (Names(text), Names(replacement.From).Select(Group.KeyOf).ToList());

        replaced = names.Select(Group.KeyOf).SequenceEqual(meant) ? replacement.To
            : meant.Count == 1 && names.Any(n => Group.KeyOf(n) == meant[0]) ? string.Join(GroupField.Separator, names.Select(n => Group.KeyOf(n) == meant[0] ? replacement.To : n))
            : null;

        return replaced is not null;
    }

    static string[] Names(string cell) => cell.Split(GroupField.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

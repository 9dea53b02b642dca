using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>Says of a corrected cell what the list has instead: the receipt shows only what was imported.</summary>
static class CorrectedCell
{
    /// <returns>Null where the cell fills nothing, or reads as in the list.</returns>
    public static Problem? Note(TableRow row, Correction correction, ListMapping mapping)
    {
        var (index, inList) = (correction.Column - 1, row.Cells[correction.Column - 1].Text);

        return mapping.Columns.FirstOrDefault(c => c.Index == index) is { Field.Name: var name } && inList != correction.Value
            ? Problem.Note(ProblemCodes.ValueCorrected, $"{name} corrected by hand: {Quoted(inList)} in the list, {Quoted(correction.Value)} now.", name, inList, row.Line)
            : null;
    }

    static string Quoted(string text) => Cleaning.IsBlank(text) ? "blank" : $"“{Problem.Shortened(text)}”";
}

using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;

namespace Muster.Web.Imports;

/// <summary>A few cells of a column, to know it by.</summary>
/// <param name="Cells">The first that differ, none blank.</param>
public sealed record ColumnSample(IReadOnlyList<string> Cells)
{
    const int MostCells = 3;

    /// <summary>One for each column.</summary>
    public static IReadOnlyList<ColumnSample> Of(ImportPlan plan, CancellationToken cancellation)
    {
        var cells = plan.Table.Reading.Columns.Select(_ => new List<string>()).ToList();

        foreach (var row in plan.Table.Rows(cancellation).Take(MappingSuggestion.SampleRows))
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i].Count < MostCells && Cleaning.Clean(row.Cells[i].Text) is { Length: > 0 } text && !cells[i].Contains(text))
                    cells[i].Add(text);
            }
        }

        return cells.ConvertAll(c => new ColumnSample(c));
    }
}

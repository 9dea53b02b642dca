using Muster.Intake.Tables;

namespace Muster.Intake;

/// <summary>The lines of a file that are taken for titles, totals, notes or parts of the header, and not for rows.</summary>
/// <param name="Columns">From 0: where they hold something. A person who was taken for a note has a name or an address there.</param>
public sealed record LeftOutLines(int Count, IReadOnlySet<int> Columns)
{
    public static readonly LeftOutLines None = new(0, new HashSet<int>());

    /// <param name="above">Above the table, where a lone cell is a title.</param>
    internal static LeftOutLines Of(IEnumerable<SurveyedRow> above, IReadOnlyCollection<SurveyedRow> others)
    {
        List<SurveyedRow> titles = [.. above];
        return new(titles.Count + others.Count, titles.Where(t => t.Filled > 1).Concat(others).SelectMany(Filled).ToHashSet());
    }

    static IEnumerable<int> Filled(SurveyedRow row) => Enumerable.Range(0, row.Width).Where(column => row.ShapeAt(column) != CellShape.Blank);
}

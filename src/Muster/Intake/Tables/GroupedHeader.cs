namespace Muster.Intake.Tables;

/// <summary>A header of two rows: "Employee" stands once above "First Name" and "Last Name".</summary>
static class GroupedHeader
{
    const int LongestName = 40;

    /// <summary>The header with the row that groups its columns, where one stands above it or it groups those below it.</summary>
    public static Header Of(Header header, IReadOnlyList<SurveyedRow> rows)
    {
        var above = header.Above;

        if (above > 0 && header.Row is { } lower && Groups(rows[above - 1], lower))
            return WithAbove(header, rows);

        return header.Row is { } upper && above + 1 < rows.Count && Completes(rows[above + 1], upper) ? WithBelow(header, rows) : header;
    }

    /// <summary>The header with the row above it, or where none is the one below, whatever they look like.</summary>
    public static Header Joined(Header header, IReadOnlyList<SurveyedRow> rows) =>
        header.Row is null ? header : header.Above > 0 ? WithAbove(header, rows) : rows.Count > 1 ? WithBelow(header, rows) : header;

    /// <summary>What a column is called by both rows.</summary>
    public static string Name(SurveyedRow upper, SurveyedRow lower, int column)
    {
        var (group, own) = (upper.CleanAt(column), lower.CleanAt(column));

        // A name reaches to the right as far as there is something below it and nothing beside it.
        for (var left = column; group.Length == 0 && own.Length > 0 && left > 0 && lower.CleanAt(left - 1).Length > 0; left--)
            group = upper.CleanAt(left - 1);

        return group.Length == 0 || string.Equals(group, own, StringComparison.OrdinalIgnoreCase) ? own : own.Length == 0 ? group : $"{group} {own}";
    }

    static Header WithAbove(Header header, IReadOnlyList<SurveyedRow> rows) => header with { Groups = rows[header.Above - 1] };

    static Header WithBelow(Header header, IReadOnlyList<SurveyedRow> rows) =>
        header with { Row = rows[header.Above + 1], Above = header.Above + 1, Groups = header.Row, Below = 0 };

    static bool Groups(SurveyedRow upper, SurveyedRow lower)
    {
        var texts = Texts(upper);

        // A lone text at the left is a title.
        return !lower.AfterBlank
            && (texts.Count > 1 || upper.ShapeAt(0) == CellShape.Blank)
            && texts.TrueForAll(IsName)
            && upper.Width <= Math.Max(lower.Width, 1)
            && (upper.Filled < lower.Filled || texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() < texts.Count);
    }

    static bool Completes(SurveyedRow lower, SurveyedRow upper)
    {
        var width = Math.Max(upper.Width, lower.Width);
        var open = Enumerable.Range(0, width).Where(c => upper.ShapeAt(c) == CellShape.Blank).ToList();

        return open.Count > 0
            && upper.Filled > 1
            && !lower.AfterBlank
            && !lower.HasEmail
            && open.TrueForAll(c => lower.ShapeAt(c) != CellShape.Blank)
            && Texts(lower).TrueForAll(HeaderWords.Knows);
    }

    static List<string> Texts(SurveyedRow row) => [.. Enumerable.Range(0, row.Cells.Length).Select(row.CleanAt).Where(text => text.Length > 0)];

    static bool IsName(string text) => text.Length is > 1 and <= LongestName && !text.Any(char.IsDigit) && !text.Contains('@') && !text.Contains(':') && !FootFinder.IsRule(text);
}

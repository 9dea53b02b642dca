namespace Muster.Intake.Tables;

/// <summary>Finds the header by what is in it and what is below it, never by its place alone.</summary>
static class HeaderFinder
{
    // Titles, a logo's text, a date and a legend above a table take fewer rows than this.
    const int DeepestHeader = 30;

    public static Header Find(IReadOnlyList<SurveyedRow> rows)
    {
        var width = UsualWidth(rows);
        var columns = ColumnShapes(rows, width);
        Header? best = null;
        var bestScore = 0;

        for (var i = 0; i < Math.Min(rows.Count, DeepestHeader); i++)
        {
            var score = Score(rows, i, width, columns, out var evidence);

            // Of two rows above a single column that read alike, the upper is a title.
            if (score > bestScore || (score == bestScore && score > 0 && width == 1))
                (best, bestScore) = (new(rows[i], i, evidence), score);

            // Below a row of data a header can only be a repeated one.
            if (rows[i].Filled * 2 >= width && Enumerable.Range(0, columns.Length).Any(c => columns[c] == CellShape.Email && rows[i].ShapeAt(c) == CellShape.Email))
                break;
        }

        if (best is not null)
            return best with { Below = PartsBelow(rows, best.Above + 1, Array.IndexOf(columns, CellShape.Email)) };

        return new(null, TitlesAbove(rows, width), "The first row reads like the rows below it.");
    }

    static int Score(IReadOnlyList<SurveyedRow> rows, int index, int width, CellShape?[] columns, out string evidence)
    {
        var row = rows[index];
        evidence = "";

        if (row.HasEmail || row.Filled < Math.Min(2, width) || row.Filled * 2 < width)
            return 0;

        var texts = Enumerable.Range(0, row.Cells.Length).Select(row.CleanAt).ToArray();
        var known = texts.Where(HeaderWords.Knows).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var unlike = 0;

        for (var column = 0; column < texts.Length; column++)
        {
            if (row.ShapeAt(column) == CellShape.Date || texts[column].Length > Header.LongestName)
                return 0;

            // A year or "Email (such as ann@x.example)" may head a column, but only beside plainer names.
            if (row.ShapeAt(column) is CellShape.Number or CellShape.AddressAndMore && known.Length < 2)
                return 0;

            if (column < columns.Length && columns[column] is { } shape && texts[column].Length > 0 && row.ShapeAt(column) != shape && !LooksMeant(texts[column], shape))
                unlike++;
        }

        if (known.Length < 2 && !(known.Length == 1 && (width == 1 || unlike > 0)) && !(unlike > 0 && !ReadsLikeData(rows, index, texts)))
            return 0;

        evidence = known.Length > 0
            ? $"It names columns: {string.Join(", ", known.Take(4))}."
            : "Its cells are unlike the addresses, numbers and dates below them.";

        return known.Length * 4 + unlike * 2 + row.Filled;
    }

    // Rules, "(required)" under each name, a second row of names: below them the data begin.
    static int PartsBelow(IReadOnlyList<SurveyedRow> rows, int first, int email)
    {
        var parts = 0;

        while (first + parts < rows.Count && IsPart(rows[first + parts], email))
            parts++;

        return parts;
    }

    static bool IsPart(SurveyedRow row, int email)
    {
        var texts = Enumerable.Range(0, row.Cells.Length).Select(row.CleanAt).Where(text => text.Length > 0).ToArray();

        if (FootFinder.AreRules(texts))
            return true;

        var isForAddresses = email >= 0 && row.ShapeAt(email) is CellShape.Words or CellShape.Phrase;

        return isForAddresses && texts.Length > 1 && !row.HasEmail && (
            texts.All(text => text is ['(', .., ')'] or ['[', .., ']'] or ['<', .., '>'])
            || texts.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1
            || texts.All(HeaderWords.Knows));
    }

    // A malformed address above good ones is a person's, not a header.
    static bool LooksMeant(string text, CellShape shape) =>
        shape == CellShape.Email && !text.Contains(' ') && text.Contains('.');

    // A header's text stands once; a group's name stands in many rows of its column.
    static bool ReadsLikeData(IReadOnlyList<SurveyedRow> rows, int index, string[] texts)
    {
        for (var column = 0; column < texts.Length; column++)
        {
            if (texts[column].Length == 0)
                continue;

            for (var below = index + 1; below < rows.Count; below++)
            {
                if (string.Equals(rows[below].CleanAt(column), texts[column], StringComparison.OrdinalIgnoreCase) && !rows[below].Repeats(texts))
                    return true;
            }
        }

        return false;
    }

    static int TitlesAbove(IReadOnlyList<SurveyedRow> rows, int width)
    {
        var first = rows.TakeWhile(row => !row.HasEmail && row.Filled == 1 && width > 2).Count();
        return first < rows.Count && first < DeepestHeader ? first : 0;
    }

    static int UsualWidth(IReadOnlyList<SurveyedRow> rows) =>
        rows.GroupBy(row => row.Filled).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;

    static CellShape?[] ColumnShapes(IReadOnlyList<SurveyedRow> rows, int width)
    {
        var columns = new CellShape?[rows.Max(row => row.Width)];

        for (var column = 0; column < columns.Length; column++)
        {
            var shapes = rows.Where(row => row.Filled * 2 >= width).Select(row => row.ShapeAt(column)).Where(shape => shape != CellShape.Blank).ToList();

            foreach (var shape in (CellShape[])[CellShape.Email, CellShape.Number, CellShape.Date])
            {
                // A single row below a header has to do as evidence; addresses are plain even below several.
                if (shapes.Count(s => s == shape) * (shape == CellShape.Email ? 3 : 2) >= shapes.Count && shapes.Contains(shape))
                    columns[column] = shape;
            }
        }

        return columns;
    }
}

namespace Muster.Intake.Tables;

/// <summary>Says what was found out about the table, for a person to agree with or overrule.</summary>
static class TableFindings
{
    // A long title block is told by its first lines.
    const int MostTold = 10;

    public static IEnumerable<Finding> Of(Header header, IReadOnlyList<SurveyedRow> head, IReadOnlyList<SurveyedRow> sections, IEnumerable<SurveyedRow> foot)
    {
        yield return new(FindingSubject.Header, header.Row is { } row ? $"line {row.Line}" : "none", header.Evidence, header.Given, ReadingChoice.HeaderLine);

        if (header.Groups is { } groups)
            yield return new(FindingSubject.Header, $"joined with line {groups.Line}", $"That line groups the columns: {groups.Excerpt}", header.RowsGiven, ReadingChoice.HeaderRows);
        else if (header is { RowsGiven: true, Row: not null })
            yield return new(FindingSubject.Header, "one line", "It was said to take no more.", Given: true, ReadingChoice.HeaderRows);

        foreach (var title in head.Take(header.Titles).Take(MostTold))
            yield return new(FindingSubject.LeftOut, $"line {title.Line}", $"It stands above the table: {title.Excerpt}", Overrule: ReadingChoice.HeaderLine);

        foreach (var part in head.Skip(header.Above + 1).Take(header.Below))
            yield return new(FindingSubject.LeftOut, $"line {part.Line}", $"It belongs to the header: {part.Excerpt}", Overrule: ReadingChoice.HeaderLine);

        foreach (var title in sections.Take(MostTold))
            yield return new(FindingSubject.LeftOut, $"line {title.Line}", FootFinder.IsTotal(title) ? $"A total between the rows: {title.Excerpt}" : $"A title of the rows below it: {title.Excerpt}", Overrule: ReadingChoice.Sections);

        if (sections.Count > MostTold)
            yield return new(FindingSubject.LeftOut, $"{sections.Count - MostTold:N0} more lines", "Titles and totals between the rows, as those above.", Overrule: ReadingChoice.Sections);

        foreach (var note in foot)
            yield return new(FindingSubject.LeftOut, $"line {note.Line}", $"A total or note below the list: {note.Excerpt}", Overrule: ReadingChoice.Foot);
    }
}

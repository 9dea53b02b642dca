namespace Muster.Intake.Tables;

/// <summary>Says what was found out about the table, for a person to agree with or overrule.</summary>
static class TableFindings
{
    // A long title block is told by its first lines.
    const int MostTold = 10;

    public static IEnumerable<Finding> Of(Header header, IReadOnlyList<SurveyedRow> head, IReadOnlyList<SurveyedRow> sections, IEnumerable<SurveyedRow> foot)
    {
        yield return new(FindingSubject.Header, Lines(header), Evidence(header), header.Given);

        foreach (var title in head.Take(header.Titles).Take(MostTold))
            yield return new(FindingSubject.LeftOut, $"line {title.Line}", $"It stands above the table: {title.Excerpt}");

        foreach (var part in head.Skip(header.Above + 1).Take(header.Below))
            yield return new(FindingSubject.LeftOut, $"line {part.Line}", $"It belongs to the header: {part.Excerpt}");

        foreach (var title in sections.Take(MostTold))
            yield return new(FindingSubject.LeftOut, $"line {title.Line}", FootFinder.IsTotal(title) ? $"A total between the rows: {title.Excerpt}" : $"A title of the rows below it: {title.Excerpt}");

        if (sections.Count > MostTold)
            yield return new(FindingSubject.LeftOut, $"{sections.Count - MostTold:N0} more lines", "Titles and totals between the rows, as those above.");

        foreach (var note in foot)
            yield return new(FindingSubject.LeftOut, $"line {note.Line}", $"A total or note below the list: {note.Excerpt}");
    }

    static string Lines(Header header) => (header.Groups, header.Row) switch
    {
        (_, null) => "none",
        ({ } groups, { } row) => $"lines {groups.Line} and {row.Line}",
        (_, { } row) => $"line {row.Line}",
    };

    static string Evidence(Header header) =>
        header.Groups is { } groups ? $"{header.Evidence} Line {groups.Line} groups them, and is joined with it: {groups.Excerpt}" : header.Evidence;
}

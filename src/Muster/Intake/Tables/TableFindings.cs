namespace Muster.Intake.Tables;

/// <summary>Says what was found out about the table, for a person to agree with or overrule.</summary>
static class TableFindings
{
    // A long title block is told by its first lines.
    const int MostTold = 10;

    public static IEnumerable<Finding> Of(Header header, IReadOnlyList<SurveyedRow> head, IEnumerable<SurveyedRow> foot)
    {
        yield return new(FindingSubject.Header, header.Row is { } row ? $"line {row.Line}" : "none", header.Evidence, header.Given, ReadingChoice.HeaderLine);

        foreach (var title in head.Take(header.Above).Take(MostTold))
            yield return new(FindingSubject.LeftOut, $"line {title.Line}", $"It stands above the table: {title.Excerpt}", Overrule: ReadingChoice.HeaderLine);

        foreach (var part in head.Skip(header.Above + 1).Take(header.Below))
            yield return new(FindingSubject.LeftOut, $"line {part.Line}", $"It belongs to the header: {part.Excerpt}", Overrule: ReadingChoice.HeaderLine);

        foreach (var note in foot)
            yield return new(FindingSubject.LeftOut, $"line {note.Line}", $"A total or note below the list: {note.Excerpt}", Overrule: ReadingChoice.Foot);
    }
}

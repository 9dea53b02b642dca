using System.Diagnostics.CodeAnalysis;
using Muster.Intake.Formats;
using Muster.Intake.Tables;
using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>Reads a workbook's sheet as a list.</summary>
static class WorkbookList
{
    public static bool TryOpen(
        ListSource source,
        FileFormat format,
        ReadingOptions options,
        ReadingBudget budget,
        CancellationToken cancellation,
        [NotNullWhen(true)] out OpenedList? list,
        [NotNullWhen(false)] out Problem? refusal)
    {
        list = null;

        if (!Workbook.TryOpen(source, format, budget, out var workbook, out refusal))
            return false;

        using var opened = workbook;
        var finder = new SheetFinder(opened, options, budget, cancellation);
        var sheets = finder.Find();
        var sheet = finder.Choose(sheets);

        if (sheet?.Shape is not { } shape)
        {
            refusal = sheet is null
                ? FormatSniffer.Unreadable($"This workbook has no sheet called \"{options.Sheet}\". It has: {Workbook.Listed(sheets.Select(s => s.Name))}.")
                : finder.Refusal ?? sheet.Refusal ?? FormatSniffer.Unreadable("There is no list in this workbook.");
            return false;
        }

        refusal = null;
        list = new(Reading(source, format, options, sheets, sheet, shape), [], shape, () => sheet.Kept is { } kept ? new KeptRows(kept.Rows) : Open(source, format, sheet.Index, options.HiddenRows ?? true, budget)) { KeptBytes = sheet.Kept?.Bytes ?? 0 };
        return true;
    }

    static OpenSheet Open(ListSource source, FileFormat format, int sheet, bool hiddenRows, ReadingBudget budget)
    {
        if (!Workbook.TryOpen(source, format, budget, out var workbook, out var refusal))
            throw new InvalidOperationException($"The workbook opened before and no longer does: {refusal.Message}");

        for (var i = 0; i < sheet; i++)
            workbook.Next(out _);

        return new OpenSheet(workbook, hiddenRows);
    }

    static FileReading Reading(ListSource source, FileFormat format, ReadingOptions options, List<FoundSheet> sheets, FoundSheet sheet, TableShape shape)
    {
        var name = format.ToString().ToLowerInvariant();
        string[] filled = [.. sheets.Where(s => s.HoldsAnything).Select(s => s.Name)];
        string[] others = [.. sheets.Where(s => s != sheet && !s.Hidden && s.HoldsListLike(sheet)).Select(s => s.Name)];
        Finding[] findings =
        [
            new(FindingSubject.Format, name, "It is a workbook, by its content; how it is called does not matter."),
            new(FindingSubject.Sheet, sheet.Name, Evidence(sheet, filled.Length, options.Sheet is not null) + Others(others), options.Sheet is not null, ReadingChoice.Sheet),
            .. shape.Findings,
            .. Hidden(sheets, sheet, options),
        ];

        return new(source.Name, name, null, null, null, shape.HeaderLine, sheet.Name, filled, shape.Rows, shape.Columns, findings) { LeftOut = shape.LeftOutLines, OtherLists = others };
    }

    static string Evidence(FoundSheet sheet, int filled, bool given) =>
        given ? "It was named."
        : filled == 1 ? "It is the only sheet that holds anything."
        : sheet.HoldsList ? $"It is the first of {filled} sheets that holds a list."
        : $"It is the first of {filled} sheets that holds anything.";

    static string Others(string[] names) => names.Length switch
    {
        0 => "",
        1 => $" “{names[0]}” seems to hold a list as well, and is not read.",
        _ => $" {Workbook.Listed(names)} seem to hold lists as well, and are not read.",
    };

    static IEnumerable<Finding> Hidden(List<FoundSheet> sheets, FoundSheet sheet, ReadingOptions options)
    {
        if (sheet.HiddenRows > 0)
            yield return new(FindingSubject.Sheet, sheet.Name, $"{(sheet.HiddenRows == 1 ? "1 of its rows is hidden in the sheet; it is" : $"{sheet.HiddenRows:N0} of its rows are hidden in the sheet; they are")} {(options.HiddenRows == false ? "left out" : "read all the same")}.", options.HiddenRows is not null, ReadingChoice.HiddenRows);

        foreach (var other in sheets.Where(s => s.Hidden && s.HoldsAnything))
            yield return new(FindingSubject.Sheet, other.Name, other == sheet ? "This sheet is hidden in the workbook." : "This sheet is hidden and is not read.", Overrule: ReadingChoice.Sheet);
    }
}

using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>Surveys a workbook's sheets in their order, until one holds a list.</summary>
sealed class SheetFinder(ISheets workbook, ReadingOptions options, ReadingBudget budget, CancellationToken cancellation)
{
    // A workbook may have thousands of empty sheets.
    const int MostSheets = 200;

    /// <summary>Why the workbook could not be read to its last sheet.</summary>
    public Problem? Refusal { get; private set; }

    public List<FoundSheet> Find()
    {
        var sheets = new List<FoundSheet>();

        do
        {
            var wanted = options.Sheet is null ? !sheets.Any(sheet => sheet.HoldsList && !sheet.Hidden) : IsNamed(workbook.Name);
            sheets.Add(Survey(sheets.Count, wanted));
        }
        while (sheets.Count < MostSheets && Next());

        return sheets;
    }

    public FoundSheet? Choose(IEnumerable<FoundSheet> sheets) => options.Sheet is not null
        ? sheets.FirstOrDefault(sheet => IsNamed(sheet.Name))
        : sheets.FirstOrDefault(sheet => sheet.HoldsList && !sheet.Hidden)
            ?? sheets.FirstOrDefault(sheet => sheet.Shape is not null && !sheet.Hidden)
            ?? sheets.FirstOrDefault(sheet => sheet.HoldsList)
            ?? sheets.FirstOrDefault(sheet => sheet.HoldsAnything)
            ?? sheets.FirstOrDefault();

    bool IsNamed(string name) => string.Equals(name, options.Sheet, StringComparison.OrdinalIgnoreCase);

    FoundSheet Survey(int index, bool wanted)
    {
        var records = options.HiddenRows == false ? new VisibleRecords(workbook.Records()) : workbook.Records();
        var (name, hidden) = (workbook.Name, workbook.IsHidden);

        if (!wanted)
            return Glance(index, name, hidden, records);

        var keeping = new KeepingRecords(records);
        Tables.Survey.TryFind(keeping, options, budget, ragged: true, cancellation, out var shape, out var refusal);
        return new(index, name, hidden, shape, refusal, refusal?.Code != ProblemCodes.FileEmpty, records.HiddenRows) { Kept = keeping.Kept };
    }

    FoundSheet Glance(int index, string name, bool hidden, ISheetRecords records)
    {
        var first = new FirstRecords(records);
        Tables.Survey.TryFind(first, ReadingOptions.FindOut, budget, ragged: true, cancellation, out var shape, out _);
        return new(index, name, hidden, shape, null, first.AnyFilled, 0);
    }

    bool Next()
    {
        var more = workbook.Next(out var refusal);
        Refusal ??= refusal;
        return more;
    }
}

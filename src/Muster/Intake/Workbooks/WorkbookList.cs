using System.Diagnostics.CodeAnalysis;
using Muster.Intake.Formats;
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
        throw new NotSupportedException();
    }
}

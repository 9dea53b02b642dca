using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>The sheets of a workbook one after another; stands on the first when it is opened.</summary>
interface ISheets : IDisposable
{
    string Name { get; }

    bool IsHidden { get; }

    /// <summary>The rows of this sheet, once.</summary>
    ISheetRecords Records();

    /// <returns>False at the last sheet, or, with the reason, where the workbook cannot be read on.</returns>
    bool Next(out Problem? refusal);
}

using Muster.Intake.Tables;

namespace Muster.Intake.Workbooks;

/// <summary>A sheet's rows. Disposing of them does nothing: who opened the workbook closes it.</summary>
interface ISheetRecords : IRecords
{
    /// <summary>Rows that hold something and are not shown, so far.</summary>
    int HiddenRows { get; }

    /// <summary>The current row is not shown.</summary>
    bool IsHidden { get; }
}

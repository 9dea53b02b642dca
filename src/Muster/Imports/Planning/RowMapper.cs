using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>Reads a row through the mapping: each cell by the field it fills.</summary>
public sealed class RowMapper(ListMapping mapping, IReadOnlyDictionary<string, DateReading> dates)
{
    // A full name is read after the columns that hold one name, for it only fills what they leave blank.
    readonly MappedColumn[] _columns = [.. mapping.Columns.OrderBy(c => c.Field.Key == FieldKeys.FullName)];

    public MappedRow Map(SheetRow sheet)
    {
        var row = new MappedRow(sheet.Line, dates) { LeftOut = sheet.LeftOut };

        for (var i = 0; i < sheet.Problems.Count; i++)
            row.Add(sheet.Problems[i]);

        foreach (var column in _columns)
        {
            var cell = sheet.Cells[column.Index];

            if (column is { ClearBlank: true, Field: CustomValueField custom } && cell.IsBlank)
                row.Clear(custom.Field.Id);
            else
                column.Field.Read(cell, row);
        }

        Require(row, row.FirstName, "First Name");
        Require(row, row.LastName, "Last Name");
        Require(row, row.EmailText, "Email Address");
        return row;
    }

    static void Require(MappedRow row, string value, string name)
    {
        if (value.Length == 0)
            row.Add(Problem.Error(ProblemCodes.RequiredMissing, $"{name} is blank. Every learner needs one.", name));
    }
}

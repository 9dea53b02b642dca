using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>Reads a row through the mapping: each cell by the field it fills.</summary>
public sealed class RowMapper(ListMapping mapping, IReadOnlyDictionary<string, DateOrder> dateOrders)
{
    public MappedRow Map(SheetRow sheet)
    {
        var row = new MappedRow(sheet.Line, dateOrders) { LeftOut = sheet.LeftOut };

        foreach (var problem in sheet.Problems)
            row.Add(problem);

        foreach (var column in mapping.Columns)
        {
            var cell = sheet.Cells[column.Index];

            if (column is { ClearBlank: true, Field: CustomValueField custom } && cell.IsBlank)
                row.Cleared.Add(custom.Field.Id);
            else
                column.Field.Read(cell, row);
        }

        Require(row, row.FirstName, "First Name", FieldKeys.FirstName);
        Require(row, row.LastName, "Last Name", FieldKeys.LastName);
        Require(row, row.EmailText, "Email Address", FieldKeys.Email);
        return row;
    }

    // A value that was there but unusable has its own problem already.
    static void Require(MappedRow row, string value, string name, string key)
    {
        if (value.Length == 0 && !row.Problems.Any(p => p.IsError && (p.Field == name || (p.Field == "Full Name" && key != FieldKeys.Email))))
            row.Add(Problem.Error(ProblemCodes.RequiredMissing, $"{name} is blank. Every learner needs one.", name));
    }
}

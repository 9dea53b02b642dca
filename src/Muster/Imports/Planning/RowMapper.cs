using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>Reads a row through the mapping: each cell by the field it fills.</summary>
public sealed class RowMapper(ListMapping mapping, IReadOnlyDictionary<string, DateReading> dates)
{
    // A full name is read after the columns that hold one name, for it only fills what they leave blank.
    readonly MappedColumn[] _columns = [.. mapping.Columns.OrderBy(c => c.Field.Key == FieldKeys.FullName)];
    readonly int _customFields = mapping.Columns.Count(c => c.Field is CustomValueField);
    readonly ReadBefore<string> _values = new();
    readonly ReadBefore<IReadOnlyList<string>> _groups = new();

    public MappedRow Map(SheetRow sheet)
    {
        var row = new MappedRow(sheet.Line, dates, _customFields) { LeftOut = sheet.LeftOut };

        for (var i = 0; i < sheet.Problems.Count; i++)
            row.Add(sheet.Problems[i]);

        foreach (var column in _columns)
        {
            var cell = sheet.Cells[column.Index];

            if (column is { ClearBlank: true, Field: CustomValueField custom } && cell.IsBlank)
                row.Clear(custom.Field.Id);
            else
                Read(column, in cell, row);
        }

        Require(row, row.FirstName, "First Name");
        Require(row, row.LastName, "Last Name");
        Require(row, row.EmailText, "Email Address");
        return row;
    }

    // What a cell of these reads as depends on nothing but its text; with a problem, it is read again to say it of each row.
    void Read(MappedColumn column, in Cell cell, MappedRow row)
    {
        var problems = row.Problems.Count;

        switch (column.Field)
        {
            case CustomValueField { Field.Id: var id } when _values.Find(column.Index, cell.Text) is { } value:
                row.Set(id, value);
                break;

            case CustomValueField { Field.Id: var id } custom:
                custom.Read(cell, row);

                if (row.Problems.Count == problems && row.Custom.TryGetValue(id, out var read))
                    _values.Keep(column.Index, cell.Text, read);

                break;

            case GroupField when _groups.Find(column.Index, cell.Text) is { } groups:
                row.Groups = groups;
                break;

            case GroupField field:
                field.Read(cell, row);

                if (row.Problems.Count == problems)
                    _groups.Keep(column.Index, cell.Text, row.Groups);

                break;

            default:
                column.Field.Read(cell, row);
                break;
        }
    }

    static void Require(MappedRow row, string value, string name)
    {
        if (value.Length == 0)
            row.Add(Problem.Error(ProblemCodes.RequiredMissing, $"{name} is blank. Every learner needs one.", name));
    }
}

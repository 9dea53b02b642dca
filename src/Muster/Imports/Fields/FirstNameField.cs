using Muster.Intake;
using Muster.Learners;

namespace Muster.Imports.Fields;

sealed class FirstNameField() : ImportField(FieldKeys.FirstName, "First Name", FieldAliases.FirstName)
{
    public override void Read(Cell cell, MappedRow row)
    {
        var name = Cleaned(cell, row);

        if (name.Length > 0 && Fits(name, Learner.NameLength, row))
            row.FirstName = name;
    }
}

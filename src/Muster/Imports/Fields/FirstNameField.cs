using Muster.Intake;
using Muster.Learners;

namespace Muster.Imports.Fields;

sealed class FirstNameField() : ImportField(FieldKeys.FirstName, "First Name", FieldAliases.FirstName)
{
    public override void Read(in Cell cell, MappedRow row) => row.FirstName = Fitting(Cleaned(cell, row), Learner.NameLength, row);
}

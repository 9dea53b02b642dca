using Muster.Intake;
using Muster.Learners;

namespace Muster.Imports.Fields;

sealed class LastNameField() : ImportField(FieldKeys.LastName, "Last Name", FieldAliases.LastName)
{
    public override void Read(in Cell cell, MappedRow row) => row.LastName = Fitting(Cleaned(cell, row), Learner.NameLength, row);
}

using Muster.Intake;
using Muster.Learners;

namespace Muster.Imports.Fields;

/// <summary>One column for both names: "Ann Lee" and "Lee, Ann". What a column of its own says of a name goes before it: it is read last.</summary>
sealed class FullNameField() : ImportField(FieldKeys.FullName, "Full Name", FieldAliases.FullName)
{
    public override double LooksLike(IReadOnlyList<string> cells) =>
        cells.Count == 0 ? 0 : (double)cells.Count(c => NameSplitting.LooksLikeFullName(c)) / cells.Count;

    public override void Read(in Cell cell, MappedRow row)
    {
        var (first, last) = NameSplitting.Split(Cleaned(cell, row));

        if (row.FirstName.Length == 0)
            row.FirstName = Fitting(first, Learner.NameLength, row, "The first name");

        if (row.LastName.Length == 0)
            row.LastName = Fitting(last, Learner.NameLength, row, "The last name");
    }
}

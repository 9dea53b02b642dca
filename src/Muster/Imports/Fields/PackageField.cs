using Muster.Intake;
using Muster.Training;

namespace Muster.Imports.Fields;

/// <summary>The package that a row of a re-assign list is about.</summary>
sealed class PackageField() : ImportField(FieldKeys.Package, "Package", FieldAliases.Package)
{
    public override void Read(in Cell cell, MappedRow row)
    {
        var clean = Cleaned(cell, row);

        if (Fits(clean, Package.NameLength, row))
            row.Package = clean;
    }
}

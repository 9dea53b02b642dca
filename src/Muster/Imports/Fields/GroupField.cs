using Muster.Groups;
using Muster.Intake;

namespace Muster.Imports.Fields;

/// <summary>One or several group names, split at semicolons.</summary>
sealed class GroupField() : ImportField(FieldKeys.Group, "Group", FieldAliases.Group)
{
    public const char Separator = ';';

    public override void Read(in Cell cell, MappedRow row)
    {
        var clean = Cleaned(cell, row);

        if (clean.Length > 0 && !clean.Contains(Separator, StringComparison.Ordinal))
        {
            row.Groups = Fits(clean, Group.NameLength, row) ? [clean] : [];
            return;
        }

        var groups = new List<string>();

        foreach (var part in clean.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Fits(part, Group.NameLength, row) && groups.TrueForAll(g => Group.KeyOf(g) != Group.KeyOf(part)))
                groups.Add(part);
        }

        row.Groups = groups;
    }
}

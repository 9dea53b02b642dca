using System.Diagnostics.CodeAnalysis;
using Muster.Groups;
using Muster.Imports.Fields;
using Muster.Intake;
using Muster.Intake.Encodings;
using Muster.Learners;

namespace Muster.Imports.Replacing;

/// <summary>What a replacement means in the column that it is for.</summary>
public static class ReplacementRule
{
    /// <summary>What a cell reads instead, if the replacement means it.</summary>
    /// <param name="field">Key of the field that the column fills; null where it fills none.</param>
    /// <param name="encoding">As the file is read; null for a workbook.</param>
    public static bool TryReplace(string cell, Replacement replacement, string? field, string? encoding, [NotNullWhen(true)] out string? replaced)
    {
        replaced = replacement.Garbled ? GarbledText.Mended(cell, encoding)
            : field == FieldKeys.Group ? Groups(Cleaning.Clean(cell), replacement)
            : field == FieldKeys.Email && replacement.IsDomain ? Address(EmailCleaning.Clean(cell), replacement)
            : Cleaning.Clean(cell) == replacement.From ? replacement.To
            : null;

        return replaced is not null;
    }

    // Such a cell may name several groups, each written as it comes: all that are the same group are replaced, or the whole cell
    // where all of it is meant.
    static string? Groups(string cell, Replacement replacement)
    {
        var (names, meant) = (Names(cell), Names(replacement.From).Select(Group.KeyOf).ToList());

        return names.Select(Group.KeyOf).SequenceEqual(meant) ? replacement.To
            : meant.Count == 1 && names.Any(n => Group.KeyOf(n) == meant[0]) ? string.Join(GroupField.Separator, names.Select(n => Group.KeyOf(n) == meant[0] ? replacement.To : n))
            : null;
    }

    static string? Address(string address, Replacement replacement)
    {
        var at = address.LastIndexOf(Replacement.Domain);

        return at < 0 || !address.AsSpan(at).Equals(replacement.From, StringComparison.OrdinalIgnoreCase) ? null
            : replacement.To.Length == 0 ? ""
            : string.Concat(address.AsSpan(0, at), replacement.To.StartsWith(Replacement.Domain) ? replacement.To : $"{Replacement.Domain}{replacement.To}");
    }

    static string[] Names(string cell) => cell.Split(GroupField.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

using Muster.CustomFields;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Imports.Saving;

/// <summary>Why a saved mapping cannot be had, kept or used, said the same everywhere.</summary>
public static class MappingRefusals
{
    const int NamesListed = 30;

    public static readonly Refusal Unknown = Refusal.Unknown("mapping.unknown", "There is no such mapping. It may have been deleted.");

    public static readonly Refusal TooMany = Refusal.Conflict("mapping.too_many", $"There are {SavedMapping.Most} mappings already. Delete those that nobody uses.");

    public static readonly Refusal Personal = Refusal.Invalid(
        "mapping.personal_value", "A mapping keeps replaced values of groups, options, yes or no, and domains of addresses (@gmial.com) only: others may be about people. Take the rest out.", "replacements");

    public static Refusal UnknownName(string name) => Refusal.Unknown("mapping.unknown", $"There is no mapping “{name}”. Take its name from the list of saved mappings.");

    public static Refusal Taken(string name) => Refusal.Conflict(
        RefusalCodes.NameTaken, $"There is a mapping called “{name}” already. Choose another name, or say that it is to be replaced.", "name");

    public static Refusal UnknownFields(IEnumerable<FileColumn> columns) => Refusal.Invalid(
        ImportRefusals.FieldUnknown,
        $"There is no field {Listed(columns.Select(c => c.Kind is { } kind ? $"“{c.Field}” ({FieldKindWords.Of(kind).ToLowerInvariant()})" : $"“{c.Field}”"))} here. Add it as a custom field first, or leave its column out.",
        "columns");

    public static Refusal Unfit(NamedMapping mapping, FileReading reading)
    {
        var knowsHeaders = mapping.Content.Columns.Any(c => c.Header is not null);

        return Refusal.Invalid("mapping.unfit", (knowsHeaders, reading.HeaderLine is not null) switch
        {
            (true, false) => $"“{mapping.Name}” knows its columns by header, and this list has none. Say on which line its header is, or choose another mapping.",
            (false, true) => $"“{mapping.Name}” knows its columns by number, for lists without a header, and this list has one. Say that it has none, or choose another mapping.",
            _ => $"“{mapping.Name}” knows none of this list's columns. It knows {Listed(mapping.Content.Filling().Select(c => $"“{c.Name}”"))}; the list has {Listed(reading.Columns.Select(c => $"“{c}”"))}. Choose another mapping.",
        });
    }

    /// <summary>What a mapping could not give, for the person who is about to go on without.</summary>
    /// <param name="remedy">What to do about it; null as on screen.</param>
    public static Problem Lacks(string mapping, LackedColumn lacked, string? remedy = null) => Problem.Warning("mapping.column_unknown", $"“{mapping}” fills {lacked.Field} from “{lacked.Column}”, but " + lacked.Reason switch
    {
        LackReason.NoField => $"there is no such custom field here. {remedy ?? "Add it, or go on without."}",
        LackReason.OtherNumber => $"the list has another number of columns called so. {remedy ?? "Choose which one it is."}",
        _ => $"the list has no such column. {remedy ?? "Choose another for it, or go on without."}",
    }, lacked.Field);

    static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(NamesListed)) + (all.Count > NamesListed ? $" and {all.Count - NamesListed:N0} more" : "");
    }
}

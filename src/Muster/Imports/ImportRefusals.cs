using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Imports;

/// <summary>Why an operation on an import does nothing, said the same everywhere.</summary>
public static class ImportRefusals
{
    public static readonly Refusal Unknown = Refusal.Unknown("import.unknown", "There is no such import. It may have been thrown away.");

    public static readonly Refusal NotADraft = Refusal.Conflict("import.not_a_draft", "This import is confirmed already and cannot be changed any more.");

    public static readonly Refusal DirectoryChanged = Refusal.Conflict("import.preview_outdated", "Custom fields or packages changed since the preview. Look at the preview again, then confirm.");

    public static readonly Refusal NotConfirmed = Refusal.Conflict("import.not_confirmed", "This import is not confirmed yet, so there is no receipt.");

    public static readonly Refusal DraftChanged = Refusal.Conflict("import.draft_changed", "Somebody changed this import after the preview that you saw. Look at the preview again, then confirm.");

    public static readonly Refusal NothingToDo = Refusal.Conflict("import.nothing_to_do", "No row of the list would do anything, so there is nothing to confirm.");

    public static readonly Refusal NotDone = Refusal.Conflict("import.not_done", "Only an import that is done, or of which a part is, can be undone.");

    public static readonly Refusal PartlyUndone = Refusal.Conflict("import.partly_undone", "This import is undone in part, so it cannot be gone on with. Undo the rest of it.");

    public static readonly Refusal TooManyGroups = Refusal.Conflict("import.too_many_groups", "The list would create more than 5,000 groups. Is another column the group? Choose it, or leave the column out.");

    public static readonly Refusal AlreadyUndone = Refusal.Conflict("import.undone", "This import is undone already.");

    public static readonly Refusal UnknownRow = Refusal.Unknown("import.row_unknown", "The list has no row on this line.");

    public static Refusal UnknownColumn(string column) =>
        Refusal.Invalid("mapping.column_unknown", $"The file has no column “{column}”, or several of that name. Name a column by its header or by its number, the first being 1.");

    public static Refusal UnknownField(string field) =>
        Refusal.Invalid("mapping.field_unknown", $"There is no field “{field}”. Name one such as First Name, Email Address, or a custom field.");

    public static Refusal NotAllGood(int rejected) =>
        Refusal.Conflict("import.not_all_good", $"{(rejected == 1 ? "One row has" : $"{rejected:N0} rows have")} errors, and all or nothing was chosen: nothing was applied. Mend the rows, leave them out, or choose to leave bad rows out.");

    public static Refusal Of(Problem problem) => Refusal.Invalid(problem.Code, problem.Message, problem.Field);
}

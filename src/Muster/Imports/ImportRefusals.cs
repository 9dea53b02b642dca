using Muster.Imports.Fields;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Imports;

/// <summary>Why an operation on an import does nothing, said the same everywhere.</summary>
public static class ImportRefusals
{
    public const string FieldUnknown = "mapping.field_unknown";

    const int NamesListed = 30;

    public static readonly Refusal Unknown = Refusal.Unknown("import.unknown", "There is no such import. It may have been thrown away.");

    public static readonly Refusal NotADraft = Refusal.Conflict("import.not_a_draft", "This import is confirmed already and cannot be changed any more.");

    public static readonly Refusal DirectoryChanged = Refusal.Conflict("import.preview_outdated", "Custom fields or packages changed since the preview. Look at the preview again, then confirm.");

    public static readonly Refusal NotConfirmed = Refusal.Conflict("import.not_confirmed", "This import is not confirmed yet, so there is no receipt.");

    public static Refusal NotApplied(Import import) => Refusal.Conflict("import.not_applied", import switch
    {
        { Status: ImportStatus.Draft } => "This import is not confirmed yet, so there is nobody of it to assign to.",
        { Status: ImportStatus.Confirmed } => "This import is still running. Wait until it is done, then assign to its learners.",
        { IsUndoing: true } => "This import is being undone, so nothing is assigned to its learners.",
        { Status: ImportStatus.Undone } => "This import is undone, so there is nobody of it to assign to.",
        { CanResume: false } => "This import is undone in part, so nothing is assigned to its learners. Undo the rest of it.",
        _ => "This import stopped before its end. Go on with it until it is done, then assign to its learners.",
    });

    public static readonly Refusal DraftChanged = Refusal.Conflict("import.draft_changed", "Somebody changed this import after the preview that you saw. Look at the preview again, then confirm.");

    public static readonly Refusal NothingToDo = Refusal.Conflict("import.nothing_to_do", "No row of the list would do anything, so there is nothing to confirm.");

    public static readonly Refusal NotDone = Refusal.Conflict("import.not_done", "Only an import that is done, or of which a part is, can be undone.");

    public static readonly Refusal PartlyUndone = Refusal.Conflict("import.partly_undone", "This import is undone in part, so it cannot be gone on with. Undo the rest of it.");

    public static readonly Refusal TooManyGroups = Refusal.Conflict("import.too_many_groups", "The list would create more than 5,000 groups. Is another column the group? Choose it, or leave the column out.");

    public static readonly Refusal AlreadyUndone = Refusal.Conflict("import.undone", "This import is undone already.");

    public static readonly Refusal UnknownRow = Refusal.Unknown("import.row_unknown", "The list has no row on this line.");

    public static Refusal UnknownColumn(string column, IReadOnlyList<string> headers) =>
        Refusal.Invalid("mapping.column_unknown", $"The file has no column “{column}”, or several of that name. Name one by its header or by its number, the first being 1. It has: {Listed(headers)}.");

    public static Refusal UnknownField(string field, ImportFields fields) =>
        Refusal.Invalid(FieldUnknown, $"There is no field “{field}”. There are: {Listed([.. fields.All.Select(f => f.Name)])}.");

    public static Refusal ColumnTwice(string column) =>
        Refusal.Invalid("mapping.column_twice", $"The column “{column}” is given to two fields. Give it to one.");

    public static Refusal NotAllGood(int rejected) =>
        Refusal.Conflict("import.not_all_good", $"{(rejected == 1 ? "One row has" : $"{rejected:N0} rows have")} errors, and all or nothing was chosen: nothing was applied. Mend the rows, leave them out, or choose to leave bad rows out.");

    public static Refusal Of(Problem problem) => Refusal.Invalid(problem.Code, problem.Message, problem.Field);

    static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(NamesListed)) + (names.Count > NamesListed ? $" and {names.Count - NamesListed:N0} more" : "");
}

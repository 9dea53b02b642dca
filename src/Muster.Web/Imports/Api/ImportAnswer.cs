using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Imports.Previewing;
using Muster.Imports.Replacing;
using Muster.Intake;

namespace Muster.Web.Imports.Api;

/// <summary>An import as programs see it.</summary>
/// <param name="Purpose">What the list is for: enrol, assign, reassign or archive.</param>
/// <param name="Status">draft, confirmed, done, failed, undoing or undone.</param>
/// <param name="File">How the file is read; null while the import runs, for its file is then not read again.</param>
/// <param name="Problems">Of the file and the mapping; with an error among them it cannot be confirmed.</param>
/// <param name="Choices">What was chosen for it.</param>
/// <param name="Counts">Of a draft, what confirming would do; later, what was done. Null where that is not counted yet.</param>
/// <param name="Preview">Of a draft: what confirming would cause. Null where that is not counted yet.</param>
/// <param name="Progress">Null when nothing runs.</param>
/// <param name="SameFile">Of a draft: the newest import that applied a file with the same bytes.</param>
sealed record ImportAnswer(
    Guid Id,
    ImportPurpose Purpose,
    ImportStage Status,
    FileDocument? File,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<ProblemDocument> Problems,
    IReadOnlyList<MappingDocument>? Mapping,
    ChoicesAnswer Choices,
    int Batches,
    IReadOnlyDictionary<string, int>? Counts,
    PreviewAnswer? Preview,
    ProgressAnswer? Progress,
    Guid? SameFile,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    string? ConfirmedBy,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? FinishedAt,
    string? Failure);

/// <param name="Packages">Names.</param>
sealed record ChoicesAnswer(
    ExistingLearners Existing,
    bool RestoreArchived,
    UnknownGroups UnknownGroups,
    IReadOnlyList<string> Packages,
    DateOnly? DueOn,
    bool Split,
    bool AllOrNothing,
    IReadOnlyList<Replacement> Replacements,
    bool SendMail,
    InProgress InProgress,
    NeverAssigned NeverAssigned);

/// <param name="Seen">Send it with the confirmation: then nothing is confirmed that was not shown.</param>
/// <param name="Renewing">The directory has changed since the rows were counted; they are being counted again.</param>
/// <param name="InProgress">Re-assigned learners who are in the middle of the training.</param>
/// <param name="Superseded">Open attempts that would accept nothing more.</param>
/// <param name="Standing">Of the assignments, those that come with joining a group.</param>
/// <param name="Flagged">Rows with a warning or an error.</param>
/// <param name="Problems">How many problems of each code.</param>
/// <param name="ToSettle">Values that rows stumble over, with what is probably meant: each is settled for all rows by a replacement.</param>
sealed record PreviewAnswer(
    string Seen,
    bool Renewing,
    IReadOnlyList<NewFieldAnswer> NewFields,
    IReadOnlyCollection<string> NewGroups,
    int Restores,
    int Memberships,
    int Assignments,
    int Attempts,
    int AlreadyAssigned,
    int Mails,
    int InProgress,
    int Superseded,
    int Standing,
    int LeftOut,
    int Unchanged,
    int Flagged,
    IReadOnlyDictionary<string, int> Problems,
    IReadOnlyList<ValueToSettle> ToSettle)
{
    const int MostToSettle = 100;

    public static PreviewAnswer Of(PreviewSummary summary, OpenedImport opened, bool isRenewing, CancellationToken cancellation) => new(
        new SeenPreview(summary.Revision, opened.Stamp).ToString(),
        isRenewing,
        [.. opened.Plan!.NewFields.Select(f => new NewFieldAnswer(f.Name, f.Kind, f.Options))],
        summary.Totals.NewGroups,
        summary.Totals.Restores,
        summary.Totals.Memberships,
        summary.Totals.Assignments,
        summary.Totals.Attempts,
        summary.Totals.AlreadyAssigned,
        summary.Totals.Mails,
        summary.Totals.InProgress,
        summary.Totals.Superseded,
        summary.Totals.Standing,
        summary.Totals.LeftOut,
        summary.Totals.Unchanged,
        summary.Totals.Flagged,
        summary.Totals.Problems,
        [.. ValuesToSettle.Of(opened.Plan, summary.Troubled, cancellation).Take(MostToSettle)]);
}

/// <summary>A custom field that confirming would create.</summary>
sealed record NewFieldAnswer(string Name, CustomFieldKind Kind, IReadOnlyList<string> Options);

/// <param name="Of">What is counted: rows of a preview, batches of an import or of its reversal.</param>
sealed record ProgressAnswer(string Of, int Done, int Total);

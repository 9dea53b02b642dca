using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports.Planning;
using Muster.Problems;

namespace Muster.Imports.Applying;

/// <summary>Tells whether what a row depends on changed after the preview that was confirmed. Such a row is not applied: nobody saw what it would do.</summary>
/// <param name="previewed">The directory's revision of the preview.</param>
/// <param name="groups">Without those that came by an announced name since.</param>
/// <param name="announced">Keys of the groups that the preview said would be created.</param>
/// <param name="left">Group names that left the directory since.</param>
/// <param name="packages">Ids of packages whose name or courses changed since, where rows name their packages.</param>
public sealed class ChangeGuard(
    long previewed, ImportPurpose purpose, UnknownGroups unknownGroups, KnownGroups groups, IReadOnlyDictionary<Guid, CustomField> fields, IReadOnlySet<string> announced, GroupsLeft left, IReadOnlySet<Guid> packages)
{
    public bool HasChanged(MappedRow row, PlannedRow planned, DirectoryView directory) =>
        LearnerChanged(row, planned, directory)
        || PackageChanged(planned)
        || (planned.Applies && (row.Groups.Any(GroupChanged) || row.Custom.Keys.Concat(row.Cleared).Any(FieldChanged)))
        || (planned.Action == RowAction.Reject && row.Groups.Any(GroupLeft));

    // A row that the file alone rejects, such as a repeated address, is no different for what the directory did.
    bool LearnerChanged(MappedRow row, PlannedRow planned, DirectoryView directory) =>
        planned.Known is { } learner
            ? learner.Revision > previewed || learner.Current.Any(c => Concerns(planned, c.Key) && AssignmentChanged(c.Value))
            : (planned.Action == RowAction.Create || IsUnknown(planned)) && directory.Removed.ContainsKey(row.Email!.Value.Key);

    // Where each row names its own package, an earlier row of this very list may have re-assigned the learner another one.
    static bool Concerns(PlannedRow planned, Guid package) => planned.Package is not { } about || about.Id == package;

    // A name that no package has may be one that the preview still knew.
    bool PackageChanged(PlannedRow planned) => packages.Count > 0 && (planned.Package is { } about
        ? planned.Known is not null && packages.Contains(about.Id)
        : planned.Problems.Any(p => p.Code == ProblemCodes.ValueNotAnOption && p.Field == "Package"));

    // Who begins a training in the meantime is enrolled as was shown, but not re-assigned as was shown.
    bool AssignmentChanged(KnownAssignment assignment) =>
        assignment.Revision > previewed || (purpose == ImportPurpose.Reassign && assignment.ResultRevision > previewed);

    // The preview still knew the learner.
    static bool IsUnknown(PlannedRow planned) => planned.Problems.Any(p => p.Code == ProblemCodes.LearnerUnknown);

    bool GroupChanged(string name) =>
        groups.Named(name) is { } group
            ? group.Revision > previewed
            : unknownGroups == UnknownGroups.Create && (!announced.Contains(Group.KeyOf(name)) || left.Contains(Group.KeyOf(name)));

    // Rejected for a group that the preview still knew.
    bool GroupLeft(string name) => groups.Named(name) is null && left.Contains(Group.KeyOf(name));

    bool FieldChanged(Guid id) => !fields.TryGetValue(id, out var field) || field.Revision > previewed;
}

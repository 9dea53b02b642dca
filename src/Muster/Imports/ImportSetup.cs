using System.Text.Json.Serialization;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Training;
using Muster.Training.Standing;

namespace Muster.Imports;

/// <summary>Everything a person chose for an import. With the file and the corrections it is all that a draft keeps.</summary>
public sealed record ImportSetup
{
    /// <summary>Said when the list comes in, and never changed after.</summary>
    public ImportPurpose Purpose { get; init; }

    public ReadingOptions Reading { get; init; } = ReadingOptions.FindOut;

    /// <summary>Null until a person has said: then it is suggested.</summary>
    public IReadOnlyList<ColumnChoice>? Mapping { get; init; }

    /// <summary>Custom fields that columns of the mapping fill, and that are not there yet.</summary>
    public IReadOnlyList<NewField> NewFields { get; init; } = [];

    public ExistingLearners Existing { get; init; } = ExistingLearners.Skip;

    /// <summary>Archived learners are restored and updated; otherwise their rows are rejected.</summary>
    public bool RestoreArchived { get; init; }

    public UnknownGroups UnknownGroups { get; init; } = UnknownGroups.Create;

    /// <summary>One value of a column replaced in every row, in this order.</summary>
    public IReadOnlyList<Replacement> Replacements { get; init; } = [];

    public IReadOnlyList<PackageChoice> Packages { get; init; } = [];

    /// <summary>No package is chosen for all: each row of a training list names its own.</summary>
    [JsonIgnore]
    public bool NamesPackages => Purpose is ImportPurpose.Assign or ImportPurpose.Reassign && Packages.Count == 0;

    /// <summary>The list's one package then also stands on the group that the list was made of; null where it does not.</summary>
    public StandingWish? Stands { get; init; }

    public DateOnly? DueOn { get; init; }

    public InProgress InProgress { get; init; } = InProgress.Reassign;

    public NeverAssigned NeverAssigned { get; init; } = NeverAssigned.Assign;

    /// <summary>Of a list of Annual Training: what was last assigned before this instant was due when the list was made. Null for other lists.</summary>
    public DateTimeOffset? DueIfAssignedBefore { get; init; }

    /// <summary>As <see cref="DueIfAssignedBefore"/>, while each row names what is due: what somebody re-assigned since is left alone.</summary>
    [JsonIgnore]
    public DateTimeOffset? OnlyDue => NamesPackages ? DueIfAssignedBefore : null;

    /// <summary>From where its assignments come: an uploaded list, or one made of a group or of Annual Training.</summary>
    public AssignmentSource Source { get; init; } = AssignmentSource.Import;

    /// <summary>Learners are told of what is new for them. Nobody is unless it is chosen.</summary>
    public bool SendMail { get; init; }

    /// <summary>A single bad row, and nothing is applied; all batches then share one transaction.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>A list longer than the limit is taken in batches.</summary>
    public bool Split { get; init; }

    /// <param name="added">New fields among the choices; those that no column fills any more are forgotten.</param>
    public ImportSetup Mapped(IReadOnlyList<ColumnChoice> choices, IEnumerable<NewField> added) => this with
    {
        Mapping = choices,
        NewFields = [.. NewFields.Concat(added).Where(f => choices.Any(c => c.Field == FieldKeys.Custom(f.Id)))],
    };

    /// <summary>The same would become of the same rows; how the file is read and mapped is not compared.</summary>
    public bool ChoosesAs(ImportSetup other) =>
        (Purpose, Existing, RestoreArchived, UnknownGroups, AllOrNothing, DueOn, InProgress, NeverAssigned, SendMail) ==
        (other.Purpose, other.Existing, other.RestoreArchived, other.UnknownGroups, other.AllOrNothing, other.DueOn, other.InProgress, other.NeverAssigned, other.SendMail)
        && Packages.ToHashSet().SetEquals(other.Packages);
}

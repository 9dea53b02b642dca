using Muster.Training.Standing;

namespace Muster.Imports.Planning;

/// <summary>What decides what the rows of an enrolling list become, beside the people.</summary>
/// <param name="Packages">Chosen for everybody on the list.</param>
/// <param name="Standing">What joining a group brings.</param>
public sealed record PlanRules(
    ExistingLearners Existing, bool RestoreArchived, UnknownGroups UnknownGroups, IReadOnlyList<PackageChoice> Packages, DateOnly? DueOn, StandingCatalogue Standing)
{
    public static PlanRules Of(ImportSetup setup, DirectoryCatalogue catalogue) =>
        new(setup.Existing, setup.RestoreArchived, setup.UnknownGroups, setup.Packages, setup.DueOn, catalogue.Standing);

    /// <summary>What a learner is assigned who comes to sit in these groups; each package once, the chosen ones first.</summary>
    public IEnumerable<PlannedAssignment> AssignedJoining(IEnumerable<Guid> groups) =>
        Packages.Select(p => new PlannedAssignment(p.PackageId, p.VersionId, DueOn))
            .Concat(Standing.JoiningBrings(groups).Select(s => new PlannedAssignment(s.Version.PackageId, s.Version.Id, null, Stands: true, s.DueInDays)))
            .DistinctBy(a => a.PackageId);
}

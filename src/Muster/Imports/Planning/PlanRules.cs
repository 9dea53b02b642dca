using Muster.Groups;
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

    // The same for everybody: one list for all rows.
    readonly IReadOnlyList<PlannedAssignment> _chosen = [.. Packages.Select(p => new PlannedAssignment(p.PackageId, p.VersionId, DueOn)).DistinctBy(a => a.PackageId)];

    /// <summary>What a learner is assigned who comes to sit in these groups; each package once, the chosen ones first.</summary>
    internal IReadOnlyList<PlannedAssignment> AssignedJoining(IReadOnlyList<string> names, NamedGroups groups)
    {
        // A group that is new has nothing standing on it.
        if (names.Count == 0 || Standing.IsEmpty)
            return _chosen;

        var standing = Standing.JoiningBrings(names.Select(n => groups[n].Known).OfType<Group>().Select(g => g.Id));
        return [.. _chosen.Concat(standing.Select(s => new PlannedAssignment(s.Version.PackageId, s.Version.Id, null, Stands: true, s.DueInDays))).DistinctBy(a => a.PackageId)];
    }
}

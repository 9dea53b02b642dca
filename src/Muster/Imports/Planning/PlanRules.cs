namespace Muster.Imports.Planning;

/// <summary>What a person chose that decides what rows become.</summary>
public sealed record PlanRules(ExistingLearners Existing, bool RestoreArchived, UnknownGroups UnknownGroups, IReadOnlyList<PackageChoice> Packages)
{
    public static PlanRules Of(ImportSetup setup) => new(setup.Existing, setup.RestoreArchived, setup.UnknownGroups, setup.Packages);
}

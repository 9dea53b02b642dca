using Muster.Training;

namespace Muster.Imports.Planning;

/// <summary>Which package a row of a re-assign list is about: the one chosen for all, or the one that the row names.</summary>
/// <param name="offered">All packages that rows may name, in the versions that are assigned today.</param>
public sealed class PackageRules(ImportSetup setup, IEnumerable<Package> offered)
{
    readonly Dictionary<string, PackageChoice> _byName = offered.ToDictionary(p => p.NameKey, p => new PackageChoice(p.Id, p.VersionId));

    public PackageChoice? Of(MappedRow row) => setup.Packages is [var chosen, ..] ? chosen : _byName.GetValueOrDefault(Package.KeyOf(row.Package));
}

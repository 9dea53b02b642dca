using Muster.Training;

namespace Muster.Imports.Planning;

/// <summary>Which package a row of a training list is about: the one chosen for all, or the one that the row names.</summary>
public sealed class PackageRules
{
    readonly OfferedPackage? _forAll;
    readonly Dictionary<string, OfferedPackage> _byName;

    /// <param name="offered">The chosen package, or all that rows may name, in the versions that are assigned today.</param>
    public PackageRules(ImportSetup setup, IReadOnlyDictionary<Guid, Package> offered)
    {
        _byName = offered.Values.ToDictionary(p => p.NameKey, p => new OfferedPackage(new NamedPackage(p.Id, p.Name), p.VersionId));

        if (setup.Packages is [var chosen, ..])
            _forAll = new OfferedPackage(new NamedPackage(chosen.PackageId, offered.GetValueOrDefault(chosen.PackageId)?.Name ?? ""), chosen.VersionId);
    }

    /// <returns>Null where there is no package of the name.</returns>
    public OfferedPackage? Of(MappedRow row) => _forAll ?? _byName.GetValueOrDefault(Package.KeyOf(row.Package));
}

using Muster.Training;

namespace Muster.Imports.Planning;

/// <summary>A package that rows may be about, in the version they would be assigned.</summary>
public sealed record OfferedPackage(NamedPackage Named, Guid VersionId)
{
    public Guid Id => Named.Id;
}

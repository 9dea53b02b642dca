namespace Muster.Imports;

/// <summary>A package to assign, in the version that the person saw.</summary>
public sealed record PackageChoice(Guid PackageId, Guid VersionId);

namespace Muster.Training;

/// <summary>A package as a row of a list is about it.</summary>
/// <param name="Name">As it was called then.</param>
public sealed record NamedPackage(Guid Id, string Name);

namespace Muster.Training;

/// <summary>A course's place in a version of a package, with its title as it was then.</summary>
/// <param name="Position">From 1.</param>
public sealed record PackageCourse(Guid VersionId, int Position, Guid CourseId, string Title);

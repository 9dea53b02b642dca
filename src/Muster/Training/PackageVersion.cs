namespace Muster.Training;

/// <summary>A package's courses as they were from one moment on. Never changed: assignments point at it.</summary>
public sealed class PackageVersion(Guid id, Guid packageId, DateTimeOffset createdAt)
{
    public Guid Id { get; private set; } = id;

    public Guid PackageId { get; private set; } = packageId;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    public List<PackageCourse> Courses { get; private set; } = [];
}

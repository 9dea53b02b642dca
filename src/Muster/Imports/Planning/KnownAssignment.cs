using Muster.Training;

namespace Muster.Imports.Planning;

/// <summary>A learner's current assignment of a package.</summary>
/// <param name="OpenAttempts">Attempts that would be superseded.</param>
/// <param name="Revision">The directory's revision that made it current.</param>
/// <param name="ResultRevision">The directory's revision of the last result; null before the first.</param>
public sealed record KnownAssignment(Guid Id, AssignmentProgress Progress, DateTimeOffset AssignedAt, int OpenAttempts, long Revision, long? ResultRevision);

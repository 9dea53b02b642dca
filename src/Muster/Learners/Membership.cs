namespace Muster.Learners;

/// <summary>A learner sits in a group. The learner leads the key, so that the table can be spread by it.</summary>
public sealed record Membership(Guid LearnerId, Guid GroupId);

namespace Muster.Training.Standing;

/// <summary>A list's package is to stand on a group, from the moment the list is confirmed.</summary>
/// <param name="DueInDays">From joining; null for no due date.</param>
public sealed record StandingWish(Guid GroupId, int? DueInDays);

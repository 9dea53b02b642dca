namespace Muster.Learners;

/// <summary>Which learners a list shows.</summary>
/// <param name="Text">Each of its words begins a word of the name, or the address; null or blank for all.</param>
/// <param name="GroupId">Null for all.</param>
public sealed record LearnerFilter(string? Text = null, Guid? GroupId = null, bool Archived = false);

namespace Muster.Learners;

/// <summary>
/// A word inside a name: the "berg" of "van der Berg", the "smith" of "Lee-Smith". How the first name, the last name and the
/// address begin is found by the learner's own keys, so that most learners need none of these.
/// </summary>
public sealed record LearnerWord(Guid LearnerId, string Word);

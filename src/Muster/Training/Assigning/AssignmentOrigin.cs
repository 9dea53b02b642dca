namespace Muster.Training.Assigning;

/// <summary>Who assigns, from where, and whether the learners are told.</summary>
/// <param name="By">A user's name, a token's name, or the command line.</param>
/// <param name="SourceId">The list it came from, where it came from one.</param>
/// <param name="SendMail">Each learner gets one mail about all of it.</param>
public sealed record AssignmentOrigin(string By, AssignmentSource Source, Guid? SourceId = null, bool SendMail = false);

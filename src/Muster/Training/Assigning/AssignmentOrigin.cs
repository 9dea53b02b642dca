namespace Muster.Training.Assigning;

/// <summary>Who assigns, and from where.</summary>
/// <param name="By">A user's name, a token's name, or the command line.</param>
/// <param name="SourceId">The list it came from, where it came from one.</param>
public sealed record AssignmentOrigin(string By, AssignmentSource Source, Guid? SourceId = null);

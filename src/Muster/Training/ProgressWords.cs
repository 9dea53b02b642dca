namespace Muster.Training;

/// <summary>How far somebody is, in the words of files and of the command line.</summary>
public static class ProgressWords
{
    public static string Of(AssignmentProgress progress) => progress switch
    {
        AssignmentProgress.NotStarted => "not started",
        AssignmentProgress.InProgress => "in progress",
        _ => "completed",
    };
}

namespace Muster.Cli;

/// <summary>What a script can tell from the exit code. Part of the command line's contract.</summary>
static class ExitCode
{
    public const int Fine = 0;
    public const int RowsRejected = 1;
    public const int WrongUsage = 2;
    public const int UnusableFile = 3;
    public const int DatabaseUnreachable = 4;

    /// <summary>As shells report a program that Ctrl-C ended: 128 and the signal's number.</summary>
    public const int Interrupted = 130;
}

using Muster.Outcomes;

namespace Muster.Cli.Output;

static class Complaint
{
    /// <returns>The exit code.</returns>
    public static int About(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.Message);
        return ExitCode.WrongUsage;
    }
}

using System.Diagnostics;

namespace Muster.Cli.Tests.Running;

/// <summary>Runs a program to its end.</summary>
static class Run
{
    public static Task<Result> MusterAsync(string folder, params string[] args) =>
        ProgramAsync(Path.Combine(Places.Muster, "muster"), folder, args);

    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = Starting(Path.Combine(Places.Muster, "muster"), folder, args);

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public static async Task<Result> ProgramAsync(string program, string folder, params string[] args)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(Starting(program, folder, args))!;

        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new Result(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public static ProcessStartInfo Starting(string program, string folder, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        start.Environment["PATH"] = $"{Places.Muster}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment.Remove("MUSTER_DATABASE");
        return start;
    }
}

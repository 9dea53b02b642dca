using System.Reflection;

namespace Muster.Cli.Tests.Running;

/// <summary>Where this build put things.</summary>
static class Places
{
    /// <summary>The folder of the executable <c>muster</c>.</summary>
    public static string Muster { get; } = Named("Muster.Folder");

    public static string Repository { get; } = Named("Repository.Folder");

    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);

    static string Named(string key) => Path.GetFullPath(
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!);
}

using System.Runtime.InteropServices;

namespace Muster.Persistence.Sqlite;

/// <summary>
/// glibc gives each thread a heap of its own, and what one thread frees no other is given. SQLite's pages come from whichever
/// thread happens to run it, so that a long import would keep its cache several times over: eighty megabytes of them.
/// </summary>
static class NativeHeap
{
    // malloc.h: M_ARENA_MAX.
    const int MostHeaps = -8;

    /// <summary>Where there is no glibc there is nothing to do.</summary>
    public static void Share()
    {
        try
        {
            if (OperatingSystem.IsLinux())
                _ = SetOption(MostHeaps, 1);
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library, which has one heap or its own ways.
        }
    }

    [DllImport("libc.so.6", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int SetOption(int option, int value);
}

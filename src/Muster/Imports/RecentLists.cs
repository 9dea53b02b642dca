using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;
using Muster.Intake;

namespace Muster.Imports;

/// <summary>
/// Small lists that this process opened lately, ready to be read again: each step of an import opens its file, which never
/// changes. Bounded in bytes; nothing depends on what is here.
/// </summary>
static class RecentLists
{
    const long MostBytes = 32L << 20;

    static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(10);

    static readonly MemoryCache Lists = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public static bool IsSmall(long length) => length <= ImportFileChunk.Length;

    public static bool TryFind(Import import, [NotNullWhen(true)] out ListTable? table) => Lists.TryGetValue(KeyOf(import), out table);

    /// <param name="table">Opened as the import's setup says, from a source in memory.</param>
    public static void Keep(Import import, ListTable table) =>
        Lists.Set(KeyOf(import), table, new MemoryCacheEntryOptions { Size = import.FileLength + table.KeptBytes, SlidingExpiration = KeptUnused });

    static object KeyOf(Import import) => (Convert.ToHexString(import.FileHash), import.FileName, import.Setup.Reading);
}

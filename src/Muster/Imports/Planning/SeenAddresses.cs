using System.Runtime.InteropServices;
using Muster.Hashing;

namespace Muster.Imports.Planning;

/// <summary>
/// The line on which each address came first. Keeps 128 bits of a keyed hash rather than the address: a million of them in
/// some thirty megabytes, and nobody can make two addresses that share one.
/// </summary>
/// <param name="rows">How many there may be: a table that has to grow is there twice while it does.</param>
sealed class SeenAddresses(int rows)
{
    readonly Dictionary<UInt128, int> _lines = new(rows);
    readonly SipHash _hash = SipHash.WithRandomKey();

    /// <returns>False, with the first line, where the address was seen before.</returns>
    public bool TryAdd(string emailKey, int line, out int firstLine)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_lines, _hash.Of(emailKey), out var seen);

        if (!seen)
            first = line;

        firstLine = seen ? first : 0;
        return !seen;
    }
}

using System.Numerics;
using System.Text;
using Muster.Hashing;

namespace Muster.Imports.Planning;

/// <summary>
/// The line on which each address came first. Keeps 128 bits of a keyed hash rather than the address: a million of them in
/// some thirty megabytes, and nobody can make two addresses that share one.
/// </summary>
/// <param name="rows">How many there may be: a table that has to grow is there twice while it does.</param>
sealed class SeenAddresses(int rows)
{
    const int Fewest = 64;
    const int BitsPerRow = 8;
    const int MostUtf8PerChar = 3;
    const int MostOnStack = 256;

    readonly SipHash _hash = SipHash.WithRandomKey();

    // Nearly every address is new. That a bit is not set says so at once, and the bits of a long list stay in the processor's
    // cache where its tables would not: to wait for them took a tenth of all planning.
    ulong[] _bits = new ulong[PowerOfTwo(rows) * BitsPerRow / 64];

    // A hash table with chains, of numbers from 1 in the order in which the addresses came. An address is put into it when it is
    // next looked into: several at once wait for memory together.
    int[] _last = new int[PowerOfTwo(rows)];
    int[] _before = new int[rows];
    UInt128[] _hashes = new UInt128[rows];
    int[] _lines = new int[rows];
    int _count;
    int _chained;

    /// <returns>False, with the first line, where the address was seen before.</returns>
    public bool TryAdd(string emailKey, int line, out int firstLine)
    {
        var hash = HashOf(emailKey);
        var known = IsMarked(hash) ? NumberOf(hash) : 0;
        firstLine = known == 0 ? 0 : _lines[known - 1];

        if (known != 0)
            return false;

        if (_count == _hashes.Length)
            Grow();

        _hashes[_count] = hash;
        _lines[_count++] = line;
        BitsOf(hash) |= BitOf(hash);
        return true;
    }

    // In UTF-8 most addresses are half as long, and so is hashing them.
    UInt128 HashOf(string emailKey)
    {
        var most = emailKey.Length * MostUtf8PerChar;
        var bytes = most <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[most];
        return _hash.Of(bytes[..Encoding.UTF8.GetBytes(emailKey, bytes)]);
    }

    bool IsMarked(UInt128 hash) => (BitsOf(hash) & BitOf(hash)) != 0;

    int NumberOf(UInt128 hash)
    {
        while (_chained < _count)
        {
            ref var last = ref PlaceOf(_hashes[_chained]);
            _before[_chained] = last;
            last = ++_chained;
        }

        var number = PlaceOf(hash);

        while (number != 0 && _hashes[number - 1] != hash)
            number = _before[number - 1];

        return number;
    }

    void Grow()
    {
        var most = Math.Max(Fewest, _count * 2);
        Array.Resize(ref _hashes, most);
        Array.Resize(ref _lines, most);
        _before = new int[most];
        _last = new int[PowerOfTwo(most)];
        _bits = new ulong[PowerOfTwo(most) * BitsPerRow / 64];
        _chained = 0;

        foreach (var hash in _hashes.AsSpan(0, _count))
            BitsOf(hash) |= BitOf(hash);
    }

    ref int PlaceOf(UInt128 hash) => ref _last[(int)(ulong)hash & (_last.Length - 1)];

    ref ulong BitsOf(UInt128 hash) => ref _bits[(int)(ulong)(hash >> 64) & (_bits.Length - 1)];

    static ulong BitOf(UInt128 hash) => 1UL << (int)(ulong)(hash >> 122);

    static int PowerOfTwo(int most) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Fewest, most));
}

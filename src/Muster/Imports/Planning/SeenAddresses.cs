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
    const int FewestPlaces = 16;
    const int Utf8PerChar = 3;
    const int MostOnStack = 1024;

    readonly SipHash _hash = SipHash.WithRandomKey();

    // A hash table by linear probing: of places, which are few enough to stay in the cache, and of what was seen, in its order.
    // A place holds the number of what was seen, from 1.
    int[] _places = new int[PlacesFor(rows)];
    UInt128[] _hashes = new UInt128[rows];
    int[] _lines = new int[rows];
    int _count;

    /// <returns>False, with the first line, where the address was seen before.</returns>
    public bool TryAdd(string emailKey, int line, out int firstLine)
    {
        var hash = HashOf(emailKey);
        var place = PlaceOf(hash);
        firstLine = _places[place] == 0 ? 0 : _lines[_places[place] - 1];

        if (_places[place] != 0)
            return false;

        if (_count == _hashes.Length)
        {
            Grow();
            place = PlaceOf(hash);
        }

        _hashes[_count] = hash;
        _lines[_count] = line;
        _places[place] = ++_count;
        return true;
    }

    // In UTF-8 most addresses are half as long, and hashing takes half as long.
    UInt128 HashOf(string emailKey)
    {
        var most = emailKey.Length * Utf8PerChar;
        var bytes = most <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[most];
        return _hash.Of(bytes[..Encoding.UTF8.GetBytes(emailKey, bytes)]);
    }

    // Where the hash is, or would be.
    int PlaceOf(UInt128 hash)
    {
        var place = (int)(ulong)hash & (_places.Length - 1);

        while (_places[place] != 0 && _hashes[_places[place] - 1] != hash)
            place = (place + 1) & (_places.Length - 1);

        return place;
    }

    void Grow()
    {
        var most = Math.Max(FewestPlaces, _count * 2);
        Array.Resize(ref _hashes, most);
        Array.Resize(ref _lines, most);
        _places = new int[PlacesFor(most)];

        for (var i = 0; i < _count; i++)
            _places[PlaceOf(_hashes[i])] = i + 1;
    }

    // At least half of them stay free, or probing takes long.
    static int PlacesFor(int most) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestPlaces, most * 2));
}

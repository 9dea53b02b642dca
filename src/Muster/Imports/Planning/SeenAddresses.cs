using Muster.Hashing;

namespace Muster.Imports.Planning;

/// <summary>
/// The line on which each address came first. Keeps 128 bits of a keyed hash rather than the address: a million of them in
/// some thirty megabytes, half of a dictionary's, and nobody can make two addresses that share one.
/// </summary>
/// <param name="rows">How many there may be: a table that has to grow is there twice while it does.</param>
sealed class SeenAddresses(int rows)
{
    // Fuller, whoever looks has to go past ever more others.
    const double Fullest = 0.8;
    const int Least = 16;

    readonly SipHash _hash = SipHash.WithRandomKey();
    Place[] _places = new Place[Math.Max(Least, (int)Math.Min(rows / Fullest + 1, Array.MaxLength))];
    int _taken;

    /// <param name="line">From 1.</param>
    /// <returns>False, with the first line, where the address was seen before.</returns>
    public bool TryAdd(string emailKey, int line, out int firstLine)
    {
        var hash = _hash.Of(emailKey);
        var (high, low) = ((ulong)(hash >> 64), (ulong)hash);
        ref var place = ref Find(_places, high, low);
        firstLine = place.Line;

        if (!place.IsFree)
            return false;

        place = new Place(high, low, line);

        if (++_taken > _places.Length * Fullest)
            Grow();

        return true;
    }

    // Where it is, or where it belongs.
    static ref Place Find(Place[] places, ulong high, ulong low)
    {
        for (var i = (int)Math.BigMul(high, (ulong)places.Length, out _); ; i = i + 1 == places.Length ? 0 : i + 1)
        {
            ref var place = ref places[i];

            if (place.IsFree || (place.High == high && place.Low == low))
                return ref place;
        }
    }

    void Grow()
    {
        var places = new Place[_places.Length * 2];

        foreach (var place in _places.Where(p => !p.IsFree))
            Find(places, place.High, place.Low) = place;

        _places = places;
    }

    readonly record struct Place(ulong High, ulong Low, int Line)
    {
        public bool IsFree => Line == 0;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Muster.Intake.Delimited;

/// <summary>Where in a text the characters stand that delimited text is made of; found many at a time, for every character is looked at.</summary>
sealed class Marks(char delimiter, char quote, char escape)
{
    int[] _places = [];
    int _count;

    /// <summary>Places from the text's start, in their order.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, _count);

    public void Find(ReadOnlySpan<char> text)
    {
        if (_places.Length < text.Length)
            _places = new int[text.Length];

        _count = 0;
        var at = 0;

        for (; at <= text.Length - (Vector256<ushort>.Count * 2); at += Vector256<ushort>.Count * 2)
            Keep(at, In(text[at..]));

        for (; at < text.Length; at++)
        {
            if (text[at] is '\r' or '\n' || text[at] == delimiter || text[at] == quote || text[at] == escape)
                _places[_count++] = at;
        }
    }

    // A bit for each of the next 32 characters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    uint In(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        return Vector256.Narrow(Marked(Vector256.Create(units)), Marked(Vector256.Create(units[Vector256<ushort>.Count..]))).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<ushort> Marked(Vector256<ushort> units) =>
        Vector256.Equals(units, Vector256.Create((ushort)delimiter))
        | Vector256.Equals(units, Vector256.Create((ushort)'\n'))
        | Vector256.Equals(units, Vector256.Create((ushort)'\r'))
        | Vector256.Equals(units, Vector256.Create((ushort)quote))
        | Vector256.Equals(units, Vector256.Create((ushort)escape));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Keep(int from, uint marked)
    {
        while (marked != 0)
        {
            _places[_count++] = from + BitOperations.TrailingZeroCount(marked);
            marked &= marked - 1;
        }
    }
}

using System.Runtime.InteropServices;

namespace Muster.Intake.Delimited;

/// <summary>
/// Makes the strings of a column's cells. Groups, sites and first names repeat from row to row, and looking for the string
/// that is there already takes less than making another. Where few are found again, as of addresses, it looks no more.
/// </summary>
sealed class ColumnTexts
{
    const int SlotBits = 9;

    // Looked for in vain so often, more than found, it is given up.
    const int Patience = 1_000;

    // Fibonacci hashing (Knuth, "The Art of Computer Programming", volume 3, 6.4): the upper bits of the product tell.
    const ulong Golden = 0x9e3779b97f4a7c15;

    // A text has one place, and takes it from the text that was there: what collides is made anew, and nothing grows.
    string?[]? _kept = new string?[1 << SlotBits];
    int _patience = Patience;

    public string Of(ReadOnlySpan<char> text)
    {
        if (_kept is not { } kept || text.Length > Cell.LongestRepeated)
            return text.ToString();

        ref var place = ref kept[PlaceOf(text)];

        if (place is not null && text.SequenceEqual(place))
        {
            _patience++;
            return place;
        }

        if (--_patience == 0)
            _kept = null;

        return place = text.ToString();
    }

    // The first and the last four characters and the length: the middle of a name seldom tells it from others.
    static int PlaceOf(ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        ulong ends;

        if (bytes.Length >= sizeof(ulong))
            ends = MemoryMarshal.Read<ulong>(bytes) ^ (MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]) * Golden);
        else
            ends = text.Length == 0 ? 0 : text[0] | ((ulong)text[text.Length / 2] << 16) | ((ulong)text[^1] << 32);

        return (int)(((ends ^ (uint)text.Length) * Golden) >> (64 - SlotBits));
    }
}

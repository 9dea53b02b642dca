using System.Buffers;
using System.Text;

namespace Muster.Intake.Encodings;

/// <summary>Collects what is outside ASCII from a whole file, in cells, each once: a group's name must not outvote the names.</summary>
static class CellsOutsideAscii
{
    const int MostCells = 1_000;
    const int MostSeen = 100_000;
    const int LongestCell = 120;

    // No encoding in question uses these bytes for the second half of a character.
    static readonly SearchValues<byte> Ends = SearchValues.Create("\r\n\t,;\""u8);

    public static IReadOnlyCollection<byte[]> In(ListSource source, CancellationToken cancellation)
    {
        var cells = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var buffer = new byte[1 << 16];
        using var stream = source.Open();
        var (kept, seen) = (0, 0);

        while (cells.Count < MostCells && seen < MostSeen && stream.Read(buffer, kept, buffer.Length - kept) is var read and > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = buffer.AsSpan(0, kept + read);
            var end = bytes.LastIndexOfAny(Ends);
            end = end < 0 ? bytes.Length : end;
            seen += Collect(bytes[..end], cells);
            bytes[end..].CopyTo(buffer);
            kept = bytes.Length - end;
        }

        Collect(buffer.AsSpan(0, kept), cells);
        return cells.Values;
    }

    static int Collect(ReadOnlySpan<byte> bytes, Dictionary<string, byte[]> cells)
    {
        var seen = 0;

        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xff) is var place and >= 0 && cells.Count < MostCells)
        {
            var start = bytes[..place].LastIndexOfAny(Ends) + 1;
            var length = bytes[place..].IndexOfAny(Ends);
            var end = length < 0 ? bytes.Length : place + length;

            if (end - start <= LongestCell)
            {
                var cell = bytes[start..end].ToArray();
                cells.TryAdd(Encoding.Latin1.GetString(cell), cell);
            }

            bytes = bytes[end..];
            seen++;
        }

        return seen;
    }
}

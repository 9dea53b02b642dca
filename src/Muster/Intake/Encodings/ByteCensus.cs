using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Muster.Intake.Encodings;

/// <summary>What the bytes of a whole file say of its encoding.</summary>
sealed class ByteCensus
{
    readonly byte[] _lead = new byte[4];
    readonly long[] _controls = new long[32];
    bool _wellFormed = true;

    /// <summary>The first bytes, for a byte order mark.</summary>
    public ReadOnlySpan<byte> Lead => _lead.AsSpan(0, (int)Math.Min(Length, _lead.Length));

    public long Length { get; private set; }

    public long NulsAtEven { get; private set; }

    public long NulsAtOdd { get; private set; }

    /// <summary>Control characters that no text holds, NUL aside.</summary>
    public long Controls => _controls.Sum();

    /// <summary>The same without the most frequent of them, which may separate cells.</summary>
    public long StrayControls => Controls - _controls.Max();

    public bool IsAscii { get; private set; } = true;

    /// <summary>Characters of more than one byte that are well-formed UTF-8.</summary>
    public long Utf8Sequences { get; private set; }

    /// <summary>Places that are no UTF-8.</summary>
    public long Utf8Errors { get; private set; }

    public static ByteCensus Of(ListSource source, CancellationToken cancellation)
    {
        var census = new ByteCensus();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        using var stream = source.Open();
        var kept = 0;

        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            kept = census.Add(buffer.AsSpan(0, kept + read), kept, last: read == 0);

            if (read == 0)
                break;
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return census;
    }

    // Returns how many bytes at the buffer's start belong to a character that is not complete yet.
    int Add(Span<byte> bytes, int alreadySeen, bool last)
    {
        Count(bytes[alreadySeen..]);

        if (!last && bytes.Length == alreadySeen)
            return alreadySeen;

        if (Ascii.IsValid(bytes))
            return 0;

        IsAscii = false;
        var cut = last ? 0 : IncompleteAtEnd(bytes);
        var whole = bytes[..^cut];

        if (_wellFormed && Utf8Sequences > 0 && Utf8.IsValid(whole))
            Utf8Sequences++;
        else
            Scan(whole);

        bytes[^cut..].CopyTo(bytes);
        return cut;
    }

    void Count(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length && Length + i < _lead.Length; i++)
            _lead[Length + i] = bytes[i];

        if (bytes.Contains((byte)0))
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] == 0 && ((Length + i) & 1) == 0)
                    NulsAtEven++;
                else if (bytes[i] == 0)
                    NulsAtOdd++;
            }
        }

        if (bytes.ContainsAnyInRange((byte)1, (byte)8) || bytes.ContainsAnyInRange((byte)14, (byte)31))
        {
            foreach (var b in bytes)
            {
                if (b is (> 0 and < 9) or (> 13 and < 32 and not 0x1a and not 0x1b))
                    _controls[b]++;
            }
        }

        Length += bytes.Length;
    }

    void Scan(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xff);

            if (ascii < 0)
                return;

            bytes = bytes[ascii..];
            var valid = Rune.DecodeFromUtf8(bytes, out _, out var consumed) == OperationStatus.Done;
            Utf8Sequences += valid ? 1 : 0;
            Utf8Errors += valid ? 0 : 1;
            _wellFormed &= valid;
            bytes = bytes[consumed..];
        }
    }

    static int IncompleteAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];

            if (b < 0x80)
                return 0;

            if (b >= 0xc0)
                return Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData ? back : 0;
        }

        return 0;
    }
}

using System.Buffers;

namespace Muster.Intake.Delimited;

/// <summary>The part of a text that one record needs, moved along as records are taken from it.</summary>
sealed class TextWindow(TextReader text, Marks marks) : IDisposable
{
    char[] _buffer = ArrayPool<char>.Shared.Rent(1 << 16);
    int _end;

    /// <summary>Where in <see cref="Buffer"/> the next record starts.</summary>
    public int Start { get; private set; }

    /// <summary>The text has no more than is in the window.</summary>
    public bool Ended { get; private set; }

    public ReadOnlySpan<char> Buffer => _buffer.AsSpan(0, _end);

    /// <summary>Places in <see cref="Buffer"/>.</summary>
    public ReadOnlySpan<int> Marks => marks.Places;

    public ReadOnlySpan<char> Chars => _buffer.AsSpan(Start, _end - Start);

    public ReadOnlySpan<char> Slice(int start, int length) => _buffer.AsSpan(Start + start, length);

    public void Take(int length) => Start += length;

    /// <summary>Reads on; offsets from the start of the window keep their meaning.</summary>
    public void Fill()
    {
        if (Start > 0)
        {
            Chars.CopyTo(_buffer);
            _end -= Start;
            Start = 0;
        }

        if (_end == _buffer.Length)
            Grow();

        var read = text.Read(_buffer, _end, _buffer.Length - _end);
        Ended = read == 0;
        _end += read;
        marks.Find(Buffer);
    }

    public void Dispose()
    {
        text.Dispose();
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        Start = _end = 0;
    }

    void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(_buffer.Length * 2);
        Chars.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

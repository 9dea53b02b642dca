using System.Buffers;

namespace Muster.Intake.Delimited;

/// <summary>The part of a text that one record needs, moved along as records are taken from it.</summary>
sealed class TextWindow(TextReader text) : IDisposable
{
    char[] _buffer = ArrayPool<char>.Shared.Rent(1 << 16);
    int _start;
    int _end;

    /// <summary>The text has no more than is in the window.</summary>
    public bool Ended { get; private set; }

    public ReadOnlySpan<char> Chars => _buffer.AsSpan(_start, _end - _start);

    public ReadOnlySpan<char> Slice(int start, int length) => _buffer.AsSpan(_start + start, length);

    public void Take(int length) => _start += length;

    /// <summary>Reads on; offsets from the start of the window keep their meaning.</summary>
    public void Fill()
    {
        if (_start > 0)
        {
            Chars.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            Grow();

        var read = text.Read(_buffer, _end, _buffer.Length - _end);
        Ended = read == 0;
        _end += read;
    }

    public void Dispose()
    {
        text.Dispose();
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        _start = _end = 0;
    }

    void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(_buffer.Length * 2);
        Chars.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

using Muster.Intake.Encodings;

namespace Muster.Intake.Delimited;

/// <summary>Whole lines of a text: all of a short one; of a long one its beginning and places up to its end.</summary>
/// <param name="Whole">Nothing was left out.</param>
sealed record Sample(string Text, bool Whole)
{
    const int HeadLength = 1 << 16;
    const int PlaceLength = 1 << 14;
    const int Places = 6;

    public static Sample Of(ListSource source, FoundEncoding encoding, CancellationToken cancellation)
    {
        var parts = new List<string> { Part(source, encoding, 0, HeadLength, out var whole) };

        for (var place = 1; place <= Places && !whole; place++)
        {
            cancellation.ThrowIfCancellationRequested();

            // From an even byte on, for UTF-16; the end of a line shows where the next character begins.
            var text = Part(source, encoding, (source.Length - (PlaceLength * 2)) / Places * place & ~3L, PlaceLength, out _);
            var line = text.AsSpan().IndexOfAny('\r', '\n');
            parts.Add(line < 0 ? "" : text[(line + 1)..].TrimStart('\n'));
        }

        return new(string.Concat(parts), whole);
    }

    /// <summary>Its first lines.</summary>
    public Sample Head(int length) => Text.Length <= length ? this : new(LineAligned(Text[..length]), Whole: false);

    static string Part(ListSource source, FoundEncoding encoding, long from, int length, out bool ended)
    {
        using var reader = encoding.Read(source, from);
        var part = new char[length];
        var read = reader.ReadBlock(part, 0, length);
        ended = read < length;
        var text = new string(part, 0, read);
        return ended ? text : LineAligned(text);
    }

    // A line cut in two would be an uneven one.
    static string LineAligned(string text)
    {
        var lastLine = text.AsSpan().LastIndexOfAny('\n', '\r');
        return lastLine < 0 ? text : text[..(lastLine + 1)];
    }
}

using System.Buffers;

namespace Muster.Intake;

/// <summary>
/// Keeps a cell from becoming a formula where a spreadsheet opens it: a leading <c>= + - @</c>, tab or CR gets an
/// apostrophe before it. <see cref="Restore"/> takes it off again, so that an export can be imported unharmed.
/// </summary>
public static class SpreadsheetSafe
{
    static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@\t\r");

    public static string Protect(string text) => IsDangerous(text) ? $"'{text}" : text;

    /// <summary>Leaves an apostrophe that nothing dangerous follows: 'tis.</summary>
    public static string Restore(string text) => text.Length > 1 && text[0] == '\'' && IsDangerous(text) ? text[1..] : text;

    // Text that has such apostrophes of its own gets one more, or taking one off would spoil it.
    static bool IsDangerous(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept('\'');
        return first >= 0 && Dangerous.Contains(text[first]);
    }
}

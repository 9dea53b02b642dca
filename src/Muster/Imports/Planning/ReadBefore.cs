using Muster.Intake;

namespace Muster.Imports.Planning;

/// <summary>
/// What the texts of a list's columns were read as, for dates, choices and groups repeat from row to row. A text has one
/// place and takes it from the text that was there, so that nothing grows however many there are.
/// </summary>
sealed class ReadBefore<T>
    where T : class
{
    public const int Places = 1 << 11;

    readonly (int Column, string Text, T Read)[] _places = new (int, string, T)[Places];

    /// <returns>Null where it was not read, or not lately.</returns>
    public T? Find(int column, string text)
    {
        ref var place = ref _places[PlaceOf(column, text)];
        return place.Column == column && string.Equals(place.Text, text, StringComparison.Ordinal) ? place.Read : null;
    }

    public void Keep(int column, string text, T read)
    {
        if (text.Length <= Cell.LongestRepeated)
            _places[PlaceOf(column, text)] = (column, text, read);
    }

    static int PlaceOf(int column, string text) => (string.GetHashCode(text, StringComparison.Ordinal) + column) & (Places - 1);
}

using System.Globalization;

namespace Muster.Organisations;

/// <summary>A day as forms and programs send it, in one way that no locale reads otherwise, and as people read it.</summary>
public static class CalendarDay
{
    public const string Format = "yyyy-MM-dd";

    // What lies beyond is a slip of the hand, and months could not be counted from it.
    static readonly DateOnly Earliest = new(1900, 1, 1);
    static readonly DateOnly Latest = new(9000, 12, 31);

    /// <returns>Null where it is no day from 1900 to 9000.</returns>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Earliest && day <= Latest ? day : null;

    public static string Write(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The month in letters: 03/04 is two different days to two readers.</summary>
    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Muster.Imports.Fields;

static class Numbers
{
    /// <summary>Reads 1234.5, 1,234.5, 1.234,5 and 1 234,5; where a lone separator may be either, the organisation's locale decides.</summary>
    /// <returns>With a point and no trailing zeros; null where the text is no number.</returns>
    public static string? Read(string text, CultureInfo culture)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);

        return decimal.TryParse(Pointed(digits, culture), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    static string Pointed(string digits, CultureInfo culture)
    {
        var point = digits.LastIndexOf('.');
        var comma = digits.LastIndexOf(',');

        if (point >= 0 && comma >= 0)
            return point > comma ? Without(digits, ',') : Without(digits, '.').Replace(',', '.');

        var separator = point >= 0 ? '.' : comma >= 0 ? ',' : '\0';

        if (separator == '\0')
            return digits;

        if (digits.Count(c => c == separator) > 1)
            return Grouped(digits, separator) ? Without(digits, separator) : "";

        // 1,234 is a thousand to some and one and a bit to others.
        var ambiguous = digits.Length - digits.IndexOf(separator, StringComparison.Ordinal) == 4 && Grouped(digits, separator);
        var isPoint = !ambiguous || culture.NumberFormat.NumberDecimalSeparator[0] == separator;
        return isPoint ? digits.Replace(separator, '.') : Without(digits, separator);
    }

    static bool Grouped(string digits, char separator)
    {
        var groups = digits.TrimStart('-', '+').Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups[0] != "0" && groups.Skip(1).All(g => g.Length == 3);
    }

    static string Without(string digits, char separator) => digits.Replace(separator.ToString(), "", StringComparison.Ordinal);
}

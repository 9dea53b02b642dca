using System.Globalization;
using Muster.CustomFields;

namespace Muster.Imports.Fields;

static class Numbers
{
    const string GroupSeparators = ".,' ’";

    /// <summary>Reads 1234.5, 1,234.5, 1.234,5 and 1 234,5; where a lone separator may be either, the organisation's locale decides.</summary>
    /// <returns>With a point and no trailing zeros; null where the text is no number.</returns>
    public static string? Read(string text, CultureInfo culture)
    {
        var (sign, digits) = text is ['-' or '+' or '−', ..] ? (text[0] == '+' ? "" : "-", text[1..].TrimStart()) : ("", text);
        var point = PointIn(digits, culture);
        var (whole, fraction) = point < 0 ? (digits, "") : (digits[..point], digits[(point + 1)..]);

        return Ungrouped(whole) is { } ungrouped
            && decimal.TryParse($"{sign}{ungrouped}.{fraction}", NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? CustomValue.Stored(number)
            : null;
    }

    /// <returns>Where the decimal separator stands; -1 where there is none.</returns>
    static int PointIn(string digits, CultureInfo culture)
    {
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        var last = Math.Max(point, comma);

        if (last < 0 || (point >= 0 && comma >= 0))
            return last;

        if (digits.IndexOf(digits[last], StringComparison.Ordinal) < last)
            return -1;

        // 1,234 is a thousand to some and one and a bit to others.
        return IsGrouped(digits, digits[last]) && culture.NumberFormat.NumberDecimalSeparator[0] != digits[last] ? -1 : last;
    }

    /// <returns>Digits only; null where separators stand where none separates groups.</returns>
    static string? Ungrouped(string whole)
    {
        var separator = whole.AsSpan().IndexOfAny(GroupSeparators);

        return separator < 0 ? whole
            : IsGrouped(whole, whole[separator]) ? whole.Replace(whole[separator].ToString(), "", StringComparison.Ordinal)
            : null;
    }

    // Groups of three, and in India of two before the last three: 12,34,567.
    static bool IsGrouped(string digits, char separator)
    {
        var groups = digits.Split(separator);

        return groups[0] != "0"
            && groups[0].Length is >= 1 and <= 3
            && groups[^1].Length == 3
            && groups.Skip(1).All(g => g.Length is 2 or 3)
            && groups.All(g => g.All(char.IsAsciiDigit));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Muster.Imports.Fields;

static partial class Dates
{
    const int TwoDigitYearsUpTo = 2049;

    /// <returns>Null where the text is no date, such as 2026-02-30.</returns>
    public static DateOnly? Read(string text, DateReading reading, CultureInfo culture)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
            return Of(Number(iso, 1), Number(iso, 2), Number(iso, 3));

        if (Numeric().Match(text) is { Success: true } numeric)
            return Of(numeric, reading.IsGiven ? reading.Order : OrderOf(numeric) ?? reading.Order);

        if (Compact().Match(text) is { Success: true } compact)
            return Of(Number(compact, 1), Number(compact, 2), Number(compact, 3));

        return text.Any(char.IsLetter) && DayAndYear().IsMatch(text) ? Worded(text, culture) : null;
    }

    /// <summary>A date that says itself what it means: by a year of four digits before the others, or by the month's name.</summary>
    public static bool IsPlain(string text, CultureInfo culture) => !Numeric().IsMatch(text) && Read(text, default, culture) is not null;

    /// <summary>A date of another order than its column's, that can be of no other.</summary>
    public static bool IsContrary(string text, DateOrder order) => Numeric().Match(text) is { Success: true } numeric && OrderOf(numeric) is { } own && Of(numeric, own) != Of(numeric, order);

    /// <summary>The number that stands where the order has the month, of a date whose order a person chose; null where the month is not what is wrong.</summary>
    public static int? NoMonthOf(string text, DateReading reading)
    {
        if (!reading.IsGiven || Numeric().Match(text) is not { Success: true } numeric)
            return null;

        var month = Number(numeric, reading.Order == DateOrder.MonthFirst ? 1 : 2);
        return month is >= 1 and <= 12 ? null : month;
    }

    /// <returns>Null where the text is no date of three numbers, or where it begins with a year of four digits, which tells all.</returns>
    public static DateSigns? SignsOf(string text) =>
        Numeric().Match(text) is { Success: true } numeric
            ? new(OrderOf(numeric), numeric.Groups[3].Length == 2)
            : null;

    static DateOnly? Of(Match numeric, DateOrder order)
    {
        var (a, b, year) = (Number(numeric, 1), Number(numeric, 2), Year(numeric.Groups[3].Value));

        return order switch
        {
            DateOrder.MonthFirst => Of(year, a, b),
            DateOrder.YearFirst when numeric.Groups[3].Length == 2 => Of(Year(numeric.Groups[1].Value), b, Number(numeric, 3)),
            _ => Of(year, b, a),
        };
    }

    static DateOrder? OrderOf(Match numeric) => OrderOf(Number(numeric, 1), Number(numeric, 2), numeric.Groups[3].Length == 2 ? Number(numeric, 3) : null);

    static DateOrder? OrderOf(int a, int b, int? shortYear) =>
        a > 31 && b is >= 1 and <= 12 && shortYear is >= 1 and <= 31 ? DateOrder.YearFirst
        : a is > 12 and <= 31 && b <= 12 ? DateOrder.DayFirst
        : b is > 12 and <= 31 && a <= 12 ? DateOrder.MonthFirst
        : null;

    public static DateOrder OrderOf(CultureInfo culture) =>
        culture.DateTimeFormat.ShortDatePattern.TrimStart().StartsWith('M') ? DateOrder.MonthFirst : DateOrder.DayFirst;

    // 3 March 2026, Mar 3, 2026, 3. März 2026
    static DateOnly? Worded(string text, CultureInfo culture)
    {
        foreach (var spoken in new[] { culture, CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("de"), CultureInfo.GetCultureInfo("fr"), CultureInfo.GetCultureInfo("es") })
        {
            if (DateOnly.TryParse(text, spoken, DateTimeStyles.AllowWhiteSpaces, out var date) && YearNamed(text, date.Year))
                return date;
        }

        return null;
    }

    // .NET reads "26 March" as this year's, and "March 2026" as its first: a date without its year or its day is none.
    static bool YearNamed(string text, int year) =>
        text.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || text.TrimEnd().EndsWith((year % 100).ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    static int Year(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length > 2 ? year : year + (year <= TwoDigitYearsUpTo % 100 ? 2000 : 1900);
    }

    static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    // Digits are spelt [0-9]: \d takes those of every script, which int.Parse does not.
    // A date may carry a time, as databases export it; the day is what counts.
    [GeneratedRegex(@"^([0-9]{4})\s?[-/.年년]\s?([0-9]{1,2})\s?[-/.月월]\s?([0-9]{1,2})[.日일]?(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2})\s?[-/. ]\s?([0-9]{1,2})\s?[-/. ]\s?([0-9]{4}|[0-9]{2})\.?(?: [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"[0-9]+[^0-9]+[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndYear();
}

using System.Buffers;
using System.Globalization;
using ExcelNumberFormat;

namespace Muster.Intake.Workbooks;

/// <summary>Makes text of a workbook's value, such as a person reads it in the sheet.</summary>
static class SheetCell
{
    static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    static readonly SearchValues<char> Ornament = SearchValues.Create(",.Ee$€£¥_*?@[");
    static readonly SearchValues<char> Punctuation = SearchValues.Create("\"\\-/() ");

    public static Cell Of(object? value, string? format) => value switch
    {
        null => Cell.Blank,
        string text => new(text),
        bool truth => new(truth ? "TRUE" : "FALSE", CellKind.Boolean),
        DateTime moment => Moment(moment),
        TimeSpan time => new(time.ToString(time.Milliseconds == 0 ? "c" : "g", Culture)),
        IConvertible number => new(Number(number.ToDouble(Culture), format), CellKind.Number),
        _ => new(value.ToString() ?? ""),
    };

    // Workbooks count days from the last of 1899 (or later); what falls before is a time of day alone.
    static Cell Moment(DateTime moment) => moment switch
    {
        { Year: < 1900 } => new(moment.ToString(moment.Second == 0 ? "HH:mm" : "HH:mm:ss", Culture)),
        { TimeOfDay.Ticks: 0 } => new(moment.ToString("yyyy-MM-dd", Culture), CellKind.Date),
        _ => new(Rounded(moment).ToString("yyyy-MM-ddTHH:mm:ss", Culture), CellKind.Date),
    };

    // A time is a fraction of a day in binary; 08:30 comes as 08:29:59.999.
    static DateTime Rounded(DateTime moment) => new((moment.Ticks + 5_000_000) / 10_000_000 * 10_000_000, moment.Kind);

    static string Number(double number, string? format)
    {
        if (format is null || !SaysMore(format))
            return Plain(number);

        var shown = new NumberFormat(format);
        return shown.IsValid && !shown.IsDateTimeFormat ? shown.Format(number, Culture).Trim() : Plain(number);
    }

    // Leading zeros, percent signs and the dashes of a phone number belong to the value; grouping, currency and
    // rounding are ornament, and an exponent destroys an id.
    static bool SaysMore(string format)
    {
        var first = format.Split(';')[0];

        return first.Contains('%')
            || (!first.AsSpan().ContainsAny(Ornament) && (first.Contains("00", StringComparison.Ordinal) || first.AsSpan().ContainsAny(Punctuation)));
    }

    public static string Plain(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Truncate(number)
            ? ((long)number).ToString(Culture)
            : Math.Abs(number) is < 1e28 and > 1e-9 ? ((decimal)number).ToString("0.###############", Culture) : number.ToString("R", Culture);
}

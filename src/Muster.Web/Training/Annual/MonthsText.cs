using System.Globalization;

namespace Muster.Web.Training.Annual;

static class MonthsText
{
    static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"nine months".</summary>
    public static string Of(int months) =>
        $"{(months < Words.Length ? Words[months] : months.ToString(CultureInfo.InvariantCulture))} {(months == 1 ? "month" : "months")}";
}

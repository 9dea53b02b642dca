using System.Globalization;

namespace Muster.Web.Components;

static class DayText
{
    /// <summary>The month in letters: 03/04 is two different days to two readers.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

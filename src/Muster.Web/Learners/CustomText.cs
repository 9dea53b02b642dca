using System.Globalization;
using Muster.CustomFields;
using Muster.Organisations;

namespace Muster.Web.Learners;

static class CustomText
{
    /// <summary>A stored value as people read it; a dash where there is none.</summary>
    public static string Of(CustomFieldKind kind, string? stored) => (kind, stored) switch
    {
        (_, null) => "–",
        (CustomFieldKind.YesNo, "true") => "Yes",
        (CustomFieldKind.YesNo, "false") => "No",
        (CustomFieldKind.Date, _) when DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            => CalendarDay.InWords(date),
        _ => stored,
    };
}

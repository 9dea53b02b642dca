using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.Imports;
using Muster.Intake;

namespace Muster.Web.Imports;

/// <summary>What the page of a column's values sends: what each should read, and one that was typed.</summary>
static class ValuesForm
{
    public const string FindName = "find";
    public const string ReplaceName = "replace";

    public static string FromName(int number) => string.Create(CultureInfo.InvariantCulture, $"from-{number}");

    public static string ToName(int number) => string.Create(CultureInfo.InvariantCulture, $"to-{number}");

    /// <param name="most">How many values a page shows.</param>
    public static List<Replacement> Read(IFormCollection form, int column, int most)
    {
        var changed = new List<Replacement>();

        for (var number = 0; number < most; number++)
        {
            if (form[FromName(number)] is [{ } from] && form[ToName(number)] is [{ } to] && Cleaning.Clean(to) != from)
                changed.Add(new(column, from, to));
        }

        if (form[FindName] is [{ Length: > 0 } found] && form[ReplaceName] is [{ } other] && Cleaning.Clean(found) != Cleaning.Clean(other))
            changed.Add(new(column, found, other));

        return changed;
    }
}

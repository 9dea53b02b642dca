using System.Globalization;

namespace Muster.Web.Organisations;

/// <summary>The languages and regions to choose from, by their BCP 47 tags.</summary>
static class Locales
{
    public static readonly IReadOnlyList<(string Value, string Text)> Choices =
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where(c => c.Name.Length > 0).Select(c => (c.Name, c.EnglishName)).OrderBy(c => c.EnglishName, StringComparer.Ordinal)];
}

using System.Globalization;

namespace Muster.Imports.Planning;

/// <summary>Whether two names may be one person's.</summary>
static class PersonName
{
    // One list splits "van der Berg" after "van", another before; so the whole is compared. Case and accents are often lost on the way.
    public static bool IsSame(string firstName, string lastName, string otherFirst, string otherLast) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(
            $"{firstName} {lastName}", $"{otherFirst} {otherLast}", CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;
}

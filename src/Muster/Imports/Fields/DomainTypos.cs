using System.Buffers;
using System.Collections.Frozen;
using Muster.Spelling;

namespace Muster.Imports.Fields;

/// <summary>Misspellings of the mail domains that most people use: gmial.com.</summary>
static class DomainTypos
{
    static readonly string[] Common =
    [
        "gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.uk", "hotmail.com", "hotmail.co.uk", "outlook.com", "icloud.com",
        "live.com", "aol.com", "msn.com", "protonmail.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "orange.fr", "free.fr", "libero.it",
    ];

    // Real domains one slip away from a common one.
    static readonly FrozenSet<string> Real = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [.. Common, "mail.com", "email.com", "ymail.com", "gmx.com", "gmx.at", "gmx.ch", "live.de", "live.fr", "live.co.uk", "yahoo.de", "yahoo.fr", "yahoo.ca",
        "hotmail.de", "hotmail.fr", "hotmail.ca", "aon.at", "me.com", "mac.com", "mail.ru", "msn.de", "aol.de", "fre.fr", "wed.de", "hotmail.it", "hotmail.es", "yahoo.es", "yahoo.it", "live.it", "live.ca", "love.com"]);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RealSpans = Real.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly SearchValues<char> Beginnings = SearchValues.Create([.. Common.SelectMany(c => (char[])[c[0], char.ToUpperInvariant(c[0])]).Distinct()]);

    /// <returns>The domain probably meant; null where nothing is suspicious.</returns>
    public static string? Likely(ReadOnlySpan<char> domain) =>
        domain.IsEmpty || !Beginnings.Contains(domain[0]) || RealSpans.Contains(domain) ? null : Near(domain.ToString().ToLowerInvariant());

    static string? Near(string domain)
    {
        foreach (var common in Common)
        {
            var slips = common.Length > 8 ? 2 : 1;

            if (Math.Abs(common.Length - domain.Length) <= slips && common[0] == domain[0] && EditDistance.Between(domain, common, slips) <= slips && !IsElsewhere(domain, common))
                return common;
        }

        return null;
    }

    // yahoo.co.in is Yahoo's in India, and t-online.hu Hungary's; but gmail.co and gmail.cm are what fingers make of gmail.com.
    static bool IsElsewhere(string domain, string common) =>
        domain[^3] == '.' && !domain.EndsWith(".co", StringComparison.Ordinal) && !domain.EndsWith(".cm", StringComparison.Ordinal)
        && domain.Split('.')[0] == common.Split('.')[0];
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Muster.Intake;

namespace Muster.Imports.Mapping;

/// <summary>Finds a column as people name it: by its header, ignoring case and blanks, or by its number.</summary>
public static class ColumnNames
{
    /// <param name="column">From 1.</param>
    /// <returns>False where there is no such column, or several have this header.</returns>
    public static bool TryFind(IReadOnlyList<string> headers, string name, [NotNullWhen(true)] out int? column)
    {
        var key = KeyOf(name);
        var named = Enumerable.Range(1, headers.Count).Where(n => KeyOf(headers[n - 1]) == key).Take(2).ToList();

        column = named.Count == 1 ? named[0]
            : int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= headers.Count ? number
            : null;

        return column is not null;
    }

    static string KeyOf(string header) => Cleaning.Clean(header).ToLowerInvariant();
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Muster.Intake;

namespace Muster.Imports.Mapping;

/// <summary>Finds a column as people name it: by its header, ignoring case and blanks where none has just these letters, or by its number.</summary>
/// <remarks>A header goes before a number, for a header may be one.</remarks>
public static class ColumnNames
{
    /// <param name="column">From 1.</param>
    /// <returns>False where there is no such column, or several have this header.</returns>
    public static bool TryFind(IReadOnlyList<string> headers, string name, [NotNullWhen(true)] out int? column)
    {
        var key = KeyOf(name);

        column = Only(headers, h => h == name)
            ?? Only(headers, h => KeyOf(h) == key)
            ?? (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= headers.Count ? number : null);

        return column is not null;
    }

    static int? Only(IReadOnlyList<string> headers, Func<string, bool> isMeant)
    {
        var meant = Enumerable.Range(1, headers.Count).Where(n => isMeant(headers[n - 1])).Take(2).ToList();
        return meant.Count == 1 ? meant[0] : null;
    }

    internal static string KeyOf(string header) => Cleaning.Clean(header).ToLowerInvariant();
}

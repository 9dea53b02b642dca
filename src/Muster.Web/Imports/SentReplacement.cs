using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Muster.Imports;

namespace Muster.Web.Imports;

/// <summary>A replacement as a button carries it. Cleaned values hold no tab, so tabs keep its parts apart.</summary>
static class SentReplacement
{
    const char Apart = '\t';
    const string Garbled = "garbled";

    public static string Text(Replacement replacement) =>
        string.Join(Apart, replacement.Column.ToString(CultureInfo.InvariantCulture), replacement.From, replacement.To, replacement.Garbled ? Garbled : "");

    public static bool TryRead(string? text, [NotNullWhen(true)] out Replacement? replacement)
    {
        replacement = text?.Split(Apart) is [var column, var from, var to, var garbled] && int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, from, to, garbled == Garbled)
            : null;

        return replacement is not null;
    }
}

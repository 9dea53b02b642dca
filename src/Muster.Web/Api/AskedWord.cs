using System.Text.Json;

namespace Muster.Web.Api;

/// <summary>One of an enumeration's words in an address.</summary>
static class AskedWord
{
    /// <summary>As pages write it: not-started.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>In any case, also as programs write it: notStarted. Numbers are no words. Left out, it is null.</summary>
    public static bool TryRead<T>(string? text, out T? value)
        where T : struct, Enum
    {
        value = Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => string.Equals(v.ToString(), text?.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        return value is not null || string.IsNullOrEmpty(text);
    }
}

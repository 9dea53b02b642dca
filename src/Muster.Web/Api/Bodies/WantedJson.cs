using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Muster.Web.Api.Bodies;

/// <summary>What belongs at a place of a body, in words.</summary>
static partial class WantedJson
{
    /// <param name="path">As <see cref="JsonException.Path"/> names it: "$.columns['First Name']".</param>
    /// <returns>Null where the body has no such place.</returns>
    public static string? At(string path, Type body, JsonSerializerOptions options)
    {
        var type = body;

        foreach (var step in Steps().Matches(path).Select(m => m.Value))
        {
            if (TypeAt(step, options.GetTypeInfo(type)) is not { } next)
                return null;

            type = next;
        }

        return WordsOf(Nullable.GetUnderlyingType(type) ?? type, options);
    }

    static Type? TypeAt(string step, JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => type.Properties.FirstOrDefault(p => p.Name.Equals(step.TrimStart('.'), StringComparison.OrdinalIgnoreCase))?.PropertyType,
        JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => type.ElementType,
        _ => null,
    };

    static string? WordsOf(Type type, JsonSerializerOptions options) =>
        type == typeof(string) ? "text"
        : type == typeof(Guid) ? "an id"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetValues(type).Cast<object>().Select(v => JsonSerializer.Serialize(v, type, options).Trim('"')))}"
        : options.GetTypeInfo(type).Kind switch
        {
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object",
            JsonTypeInfoKind.Enumerable => "a list",
            _ => null,
        };

    [GeneratedRegex(@"\.[^.\[]+|\[(?:'[^']*'|\d+)\]")]
    private static partial Regex Steps();
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muster.Web.Api.Bodies;

/// <summary>U+0000 is no text: PostgreSQL cannot keep it, and no list can hold it.</summary>
sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();

        var text = reader.GetString();
        return text?.Contains('\0', StringComparison.Ordinal) == true ? throw new UnusableJsonException("has the character U+0000 in it. Leave that out.") : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

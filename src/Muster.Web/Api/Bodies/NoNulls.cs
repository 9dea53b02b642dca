using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Muster.Web.Api.Bodies;

/// <summary>
/// Refuses null where a request has no place for it: in lists, which the serializer's own nullable annotations do not
/// reach, and in what has to be there.
/// </summary>
static class NoNulls
{
    public static void Forbid(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object)
            type.OnDeserialized = read => Check(type, read);
    }

    static void Check(JsonTypeInfo type, object read)
    {
        foreach (var property in type.Properties)
        {
            if (property.Get?.Invoke(read) is not { } value)
                CheckMissing(property);
            else if (value is IEnumerable list and not (string or IDictionary) && property.PropertyType.IsGenericType)
                CheckElements(property.Name, list);
        }
    }

    static void CheckMissing(JsonPropertyInfo property)
    {
        if (property.AssociatedParameter is { IsNullable: false })
            throw new UnusableJsonException("is missing. Give it.", $"$.{property.Name}");
    }

    static void CheckElements(string name, IEnumerable list)
    {
        var place = 0;

        foreach (var element in list)
        {
            if (element is null)
                throw new UnusableJsonException("is null. Leave it out.", $"$.{name}[{place}]");

            place++;
        }
    }
}

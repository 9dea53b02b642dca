using System.Collections.Frozen;
using System.Text.Json;

namespace Muster.CustomFields;

/// <summary>
/// A learner's custom fields: field id to value in its stored form (a number with a point, a date as
/// yyyy-MM-dd, yes/no as true or false). Immutable. Kept with the learner as one JSON text, for they are read and
/// written together.
/// </summary>
public sealed class CustomValues : IEquatable<CustomValues>
{
    public static readonly CustomValues None = new(FrozenDictionary<Guid, string>.Empty);

    readonly IReadOnlyDictionary<Guid, string> _values;

    CustomValues(IReadOnlyDictionary<Guid, string> values) => _values = values;

    public string? this[Guid field] => _values.GetValueOrDefault(field);

    public IEnumerable<KeyValuePair<Guid, string>> All => _values;

    public bool IsEmpty => _values.Count == 0;

    public static CustomValues Of(IEnumerable<KeyValuePair<Guid, string>> values)
    {
        var kept = new Dictionary<Guid, string>(values.TryGetNonEnumeratedCount(out var count) ? count : 0);

        foreach (var (field, value) in values)
        {
            if (value.Length > 0)
                kept[field] = value;
        }

        return kept.Count == 0 ? None : new(kept);
    }

    /// <param name="values">None empty; whoever gives them changes them no more.</param>
    internal static CustomValues Holding(Dictionary<Guid, string> values) => values.Count == 0 ? None : new(values);

    public static CustomValues FromJson(string json) =>
        json.Length <= 2 ? None : Of(JsonSerializer.Deserialize<Dictionary<Guid, string>>(json)!);

    /// <summary>The same values give the same text: keys are sorted.</summary>
    public string ToJson() =>
        IsEmpty ? "{}" : JsonSerializer.Serialize(new SortedDictionary<Guid, string>(_values.ToDictionary()));

    /// <param name="value">Null or empty removes the value.</param>
    public CustomValues With(Guid field, string? value)
    {
        var values = new Dictionary<Guid, string>(_values);

        if (string.IsNullOrEmpty(value))
            values.Remove(field);
        else
            values[field] = value;

        return Of(values);
    }

    public bool Equals(CustomValues? other) => other is not null && ToJson() == other.ToJson();

    public override bool Equals(object? obj) => Equals(obj as CustomValues);

    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);
}

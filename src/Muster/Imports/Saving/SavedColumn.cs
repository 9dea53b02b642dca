using System.Globalization;
using System.Text.Json.Serialization;
using Muster.Imports.Fields;

namespace Muster.Imports.Saving;

/// <summary>What one column is.</summary>
/// <param name="Header">As it was in the list; null where lists have none, and the number tells.</param>
/// <param name="Number">From 1, as the list had it; of columns with the same header it tells the first from the second.</param>
/// <param name="Field">Null leaves the column out.</param>
public sealed record SavedColumn(string? Header, int Number, SavedField? Field, bool ClearBlank = false, DateOrder? DateOrder = null)
{
    /// <summary>"Surname", or "column 2".</summary>
    [JsonIgnore]
    public string Name => Header ?? string.Create(CultureInfo.InvariantCulture, $"column {Number}");
}

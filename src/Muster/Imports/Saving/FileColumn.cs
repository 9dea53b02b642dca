using Muster.CustomFields;

namespace Muster.Imports.Saving;

/// <summary>A column as a mapping's file has it.</summary>
/// <param name="Column">Its header; null where lists have none.</param>
/// <param name="Number">From 1; left out where the header says it all.</param>
/// <param name="Field">By name; null leaves the column out.</param>
/// <param name="Kind">Of a custom field: for whoever has to add it.</param>
/// <param name="ClearBlank">On update, a blank cell clears the value.</param>
/// <param name="Dates">dmy, mdy or ymd; left out, it is found out.</param>
public sealed record FileColumn(string? Column = null, int? Number = null, string? Field = null, CustomFieldKind? Kind = null, bool? ClearBlank = null, string? Dates = null);

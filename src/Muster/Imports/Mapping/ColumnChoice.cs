using Muster.Imports.Fields;

namespace Muster.Imports.Mapping;

/// <summary>What one column of the file is.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Field">A field's key, such as "firstName"; null leaves the column out.</param>
/// <param name="How">How it was decided.</param>
/// <param name="ClearBlank">A blank cell clears the learner's value on update, rather than keep what is there.</param>
/// <param name="DateOrder">Of a column of dates, how they are read; null finds it out.</param>
public sealed record ColumnChoice(int Column, string? Field, MappingHow How, bool ClearBlank = false, DateOrder? DateOrder = null);

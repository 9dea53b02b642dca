namespace Muster.Persistence;

/// <summary>A table as a bulk write sees it: its name, and its columns in the order they are written.</summary>
/// <param name="KeyColumns">How many of the leading columns find the row in an update.</param>
public sealed record BulkTable<T>(string Name, int KeyColumns, params IReadOnlyList<BulkColumn<T>> Columns);

public enum BulkType { Id, Text, Instant, Date, Number, Long, Real, YesNo, Bytes }

/// <param name="Value">Null for SQL's NULL. A number is an int, an instant a DateTimeOffset.</param>
public sealed record BulkColumn<T>(string Name, BulkType Type, Func<T, object?> Value);

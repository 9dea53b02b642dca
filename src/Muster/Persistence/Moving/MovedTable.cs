namespace Muster.Persistence.Moving;

/// <summary>A table that was moved and read again: both databases hold the same.</summary>
public sealed record MovedTable(string Table, long Rows, string Checksum);

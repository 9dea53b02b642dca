namespace Muster.Persistence.Moving;

/// <param name="IsLease">Says who works on the row now, which means nothing elsewhere.</param>
/// <param name="IsNumbered">The database itself numbers new rows by it.</param>
sealed record StoredColumn(string Name, BulkType Type, bool IsLease, bool IsNumbered);

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Muster.Persistence.Sqlite;

/// <summary>SQLite has no instants; milliseconds since 1970 compare and index as they should.</summary>
sealed class UnixMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

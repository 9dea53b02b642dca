using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Muster.Persistence.Sqlite;

/// <summary>.NET's default byte order puts the low half of the time first; big-endian blobs sort by time.</summary>
sealed class BigEndianGuidConverter() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true), bytes => new Guid(bytes, true));

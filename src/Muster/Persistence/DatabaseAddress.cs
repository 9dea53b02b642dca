using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Muster.Persistence;

/// <summary>Which database: a connection string of SQLite ("Data Source=muster.db") or of PostgreSQL ("Host=...;Database=...").</summary>
public sealed record DatabaseAddress
{
    public const string Default = "Data Source=muster.db";

    /// <exception cref="ArgumentException">Neither kind of connection string.</exception>
    public DatabaseAddress(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        IsPostgres = parts.ContainsKey("Host") || parts.ContainsKey("Server");

        if (!IsPostgres && !parts.ContainsKey("Data Source") && !parts.ContainsKey("DataSource") && !parts.ContainsKey("Filename"))
            throw new ArgumentException("It has neither a Data Source nor a Host.");

        // Each provider knows its own keywords and refuses the rest.
        ConnectionString = IsPostgres
            ? new NpgsqlConnectionStringBuilder(connectionString).ConnectionString
            : new SqliteConnectionStringBuilder(connectionString).ConnectionString;
    }

    public string ConnectionString { get; }

    public bool IsPostgres { get; }
}

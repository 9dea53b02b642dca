namespace Muster.Tests.Databases;

public enum DatabaseKind
{
    Sqlite,

    Postgres,

    /// <summary>One that sorts text as English does, and not by its bytes.</summary>
    PostgresInEnglish,
}

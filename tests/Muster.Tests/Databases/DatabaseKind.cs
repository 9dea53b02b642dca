namespace Muster.Tests.Databases;

public enum DatabaseKind { Sqlite, Postgres }

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Muster.Persistence.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>; never used when Muster runs.</summary>
sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteMusterDb>
{
    public SqliteMusterDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMusterDb>().UseSqlite("Data Source=design-time.db").Options);
}

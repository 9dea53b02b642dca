using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Muster.Persistence.Postgres;

/// <summary>For <c>dotnet ef migrations add</c>; never used when Muster runs.</summary>
sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresMusterDb>
{
    public PostgresMusterDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresMusterDb>().UseNpgsql("Host=design-time").Options);
}

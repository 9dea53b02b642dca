using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Muster.Imports.Applying;
using Muster.Imports.Previewing;
using Muster.Imports.Undoing;
using Muster.Persistence.Postgres;
using Muster.Persistence.Sqlite;
using Muster.Reports;

namespace Muster.Persistence;

public static class MusterServices
{
    static readonly MeasuredCalls PostgresCalls = new("postgresql");
    static readonly MeasuredCalls SqliteCalls = new("sqlite");

    /// <summary>Everything of Muster that is neither HTTP nor terminal.</summary>
    public static IServiceCollection AddMuster(this IServiceCollection services, DatabaseAddress database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        services.AddSingleton<ImportWork>();
        services.AddSingleton<Previews>();
        services.AddSingleton<UndoPreviews>();
        services.AddSingleton<ReportCounting>();

        if (database.IsPostgres)
            services.AddDbContext<MusterDb, PostgresMusterDb>(o => o.UseNpgsql(database.ConnectionString).AddInterceptors(PostgresCalls));
        else
            services.AddDbContext<MusterDb, SqliteMusterDb>(o => o.UseSqlite(database.ConnectionString).AddInterceptors(new SqlitePragmas(), SqliteCalls));

        return services;
    }
}

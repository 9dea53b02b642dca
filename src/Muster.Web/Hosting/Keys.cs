using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;

namespace Muster.Web.Hosting;

static class Keys
{
    /// <summary>In the database, so that any node can read a cookie that another one wrote.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Muster").PersistKeysToDbContext<MusterDb>();
        return services;
    }
}

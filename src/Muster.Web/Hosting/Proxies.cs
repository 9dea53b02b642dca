using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Muster.Web.Hosting;

static class Proxies
{
    /// <summary>A proxy on the same machine is believed about the client's address and scheme; others are not.</summary>
    public static IServiceCollection AddProxies(this IServiceCollection services) =>
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
}

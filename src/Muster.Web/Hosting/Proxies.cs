using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Muster.Web.Hosting;

static class Proxies
{
    /// <summary>Addresses and networks (CIDR), separated by commas or blanks; an environment variable, or any other source of configuration.</summary>
    public const string TrustedName = "MUSTER_TRUSTED_PROXIES";

    /// <summary>A proxy on the same machine, and those that the setting names, are believed about the client's address and scheme; others are not.</summary>
    /// <exception cref="ArgumentException">The setting names something that is no network.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration configuration)
    {
        var trusted = NetworksOf(configuration[TrustedName] ?? "");

        return services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // One behind another are followed as far as they are trusted.
            o.ForwardLimit = null;

            foreach (var network in trusted)
                o.KnownIPNetworks.Add(network);
        });
    }

    static List<System.Net.IPNetwork> NetworksOf(string text) =>
        [.. text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(NetworkOf)];

    static System.Net.IPNetwork NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : System.Net.IPNetwork.TryParse(text, out var network) ? network
        : throw new ArgumentException($"{TrustedName}: “{text}” is neither an address nor a network. Write 10.0.0.7 or 10.0.0.0/24.");
}

using System.Net;
using System.Net.Sockets;

namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>For what has to come back at the same place after it was ended. Below the ports that the system gives away by itself, so that nothing takes it meanwhile.</summary>
static class FreePort
{
    const int Lowest = 12_000;
    const int Highest = 20_000;

    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);

            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody's.
            }
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace Makini.PowerShell.Tests.Engine;

/// <summary>Finds a port on the loopback that nobody uses.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

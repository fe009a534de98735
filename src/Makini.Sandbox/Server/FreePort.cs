using System.Net;
using System.Net.Sockets;

namespace Makini.Sandbox.Server;

/// <summary>Finds a loopback port that nobody uses.</summary>
internal static class FreePort
{
    /// <summary>Asks the system for one. Another process may take it before we do: try again then.</summary>
    /// <returns>The port.</returns>
    public static int Find()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        try
        {
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        finally
        {
            listener.Stop();
        }
    }
}

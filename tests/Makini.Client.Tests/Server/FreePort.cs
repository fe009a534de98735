using System.Net;
using System.Net.Sockets;

namespace Makini.Client.Tests.Server;

/// <summary>
/// Finds ports on the loopback that nobody uses, each once. They are below those that systems give to connections that go out, which
/// could take one before the test listens on it.
/// </summary>
internal static class FreePort
{
    private const int First = 12_000;
    private const int Count = 18_000;

    // Other processes look for ports at the same time.
    private static int _next = Random.Shared.Next(Count);

    public static int Find()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _next) % Count);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody uses it.
            }
        }
    }
}

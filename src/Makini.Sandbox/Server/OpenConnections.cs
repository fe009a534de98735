using System.Net.Sockets;

namespace Makini.Sandbox.Server;

/// <summary>The connections that callers hold.</summary>
internal sealed class OpenConnections
{
    private readonly Dictionary<TcpClient, Task> _connections = [];

    /// <summary>Serves a connection apart from the caller, and keeps it until that ends.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="serve">The work; it does not fail.</param>
    public void Start(TcpClient client, Func<Task> serve)
    {
        lock (_connections) _connections[client] = Task.Run(() => RunAsync(client, serve));
    }

    /// <summary>Breaks all of them: requests under way get no whole answer.</summary>
    public void DropAll()
    {
        lock (_connections)
        {
            foreach (var client in _connections.Keys) client.Close();
        }
    }

    /// <summary>Waits until none is served any more.</summary>
    public Task WhenAllAsync()
    {
        lock (_connections) return Task.WhenAll(_connections.Values.ToArray());
    }

    private async Task RunAsync(TcpClient client, Func<Task> serve)
    {
        await serve().ConfigureAwait(false);
        lock (_connections) _connections.Remove(client);
    }
}

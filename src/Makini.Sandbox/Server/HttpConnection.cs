using System.Net.Sockets;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Server;

/// <summary>Serves the requests of one connection, one after the other, until either side has enough.</summary>
/// <param name="client">The connection.</param>
/// <param name="url">The sandbox's address.</param>
/// <param name="handler">What answers.</param>
/// <param name="arrived">Is told of each request.</param>
internal sealed class HttpConnection(TcpClient client, Uri url, RequestHandler handler, Action arrived)
{
    /// <summary>Serves.</summary>
    /// <param name="stopping">The sandbox stops.</param>
    public async Task ServeAsync(CancellationToken stopping)
    {
        using (client)
        {
            try
            {
                // Head and body go apart: without this, the second would wait 40 ms for the first to be acknowledged.
                client.NoDelay = true;
                var reader = new RequestReader(client.GetStream());
                var sender = new ReplySender(client);
                while (await ServeOneAsync(reader, sender, stopping).ConfigureAwait(false))
                {
                    // The next one comes over the same connection.
                }
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
            {
                // The caller went away, or the sandbox stops: nobody waits for an answer.
            }
        }
    }

    private async Task<bool> ServeOneAsync(RequestReader reader, ReplySender sender, CancellationToken stopping)
    {
        try
        {
            if (await reader.ReadHeadAsync(stopping).ConfigureAwait(false) is not { } head) return false;
            arrived();
            var body = await reader.ReadBodyAsync(head, stopping).ConfigureAwait(false);
            var request = new HttpRequest(head, new Uri(url, head.Target), body);
            return await handler.HandleAsync(request, sender, stopping).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ApiException or UriFormatException)
        {
            using var answer = ApiAnswer.Error(e as ApiException ?? RequestHead.Malformed());
            return await sender.SendAsync(HttpReply.Of(answer, DateTimeOffset.UtcNow), withBody: true, keepsAlive: false, stopping).ConfigureAwait(false);
        }
    }
}

using System.Net;

namespace Makini.Sandbox.Server;

/// <summary>The requests that have no answer yet.</summary>
internal sealed class RequestsUnderWay
{
    private readonly Dictionary<HttpListenerContext, Task> _requests = [];

    /// <summary>Breaks the connection of a request, so that its caller sees no whole answer.</summary>
    /// <param name="context">The request.</param>
    public static void Drop(HttpListenerContext context)
    {
        try
        {
            // Off Windows an abort sends the head as it stands: an empty 200, unless it promises a body that never comes.
            context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            context.Response.ContentLength64 = 1;
        }
        catch (Exception e) when (e is InvalidOperationException or ProtocolViolationException)
        {
            // The head is out already: the answer breaks off behind it.
        }

        context.Response.Abort();
    }

    /// <summary>Works on a request apart from the caller, and keeps it until that ends.</summary>
    /// <param name="context">The request.</param>
    /// <param name="handle">The work; it does not fail.</param>
    public void Start(HttpListenerContext context, Func<HttpListenerContext, Task> handle)
    {
        lock (_requests) _requests[context] = Task.Run(() => RunAsync(context, handle));
    }

    /// <summary>Breaks the connections of all.</summary>
    public void DropAll()
    {
        lock (_requests)
        {
            foreach (var context in _requests.Keys) Drop(context);
        }
    }

    /// <summary>Waits until the work on all has ended.</summary>
    public Task WhenAllAsync()
    {
        lock (_requests) return Task.WhenAll(_requests.Values.ToArray());
    }

    private async Task RunAsync(HttpListenerContext context, Func<HttpListenerContext, Task> handle)
    {
        await handle(context).ConfigureAwait(false);
        lock (_requests) _requests.Remove(context);
    }
}

using System.Net;
using System.Net.Sockets;

namespace Makini.Link;

/// <summary>
/// Listens at a redirect address on this machine for the one request that brings the code. Browsers open connections
/// ahead and ask for icons, so each connection is read by itself and what is not for us is answered 404.
/// </summary>
internal sealed class LoopbackReceiver : IDisposable
{
    private readonly List<TcpListener> _listeners = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<string> _code = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _path;
    private readonly string _state;

    private LoopbackReceiver(Uri redirectUri, string state)
    {
        _path = redirectUri.AbsolutePath;
        _state = state;
    }

    /// <summary>Listens from now on.</summary>
    /// <param name="redirectUri">An http address of this machine, with a port.</param>
    /// <param name="state">What was sent to Makini Link.</param>
    /// <exception cref="MakiniException">LinkFailed: it is no such address, or its port is taken.</exception>
    public static LoopbackReceiver Start(Uri redirectUri, string state)
    {
        if (!redirectUri.IsAbsoluteUri || !redirectUri.IsLoopback || redirectUri.Scheme != Uri.UriSchemeHttp)
        {
            throw LinkErrors.Failed(
                $"Nothing can listen at {redirectUri}: it is no http address of this machine.",
                $"Use an address such as {LinkAddress.DefaultRedirectUri} that the Makini dashboard knows, or -NoBrowser.",
                redirectUri);
        }

        var receiver = new LoopbackReceiver(redirectUri, state);
        try
        {
            receiver.Listen(redirectUri);
            return receiver;
        }
        catch (SocketException e)
        {
            receiver.Dispose();
            throw LinkErrors.Failed(
                $"Nothing can listen at {redirectUri}: {e.Message}",
                "Give another -RedirectUri that the Makini dashboard knows, end the program that uses the port, or use -NoBrowser.",
                redirectUri,
                e);
        }
    }

    /// <summary>Waits for the code.</summary>
    /// <param name="limit">How long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="MakiniException">LinkFailed: it was refused, the answer is not for us, or nobody answered in time.</exception>
    public async Task<string> ReceiveAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var end = Task.Delay(limit, waiting.Token);
        var first = await Task.WhenAny(_code.Task, end).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (first == end)
        {
            throw LinkErrors.Failed(
                FormattableString.Invariant($"Nobody finished the connection in the browser within {limit.TotalSeconds:0} s."),
                "Run Connect-Makini -Link again; on a machine without browser add -NoBrowser.");
        }

        waiting.Cancel();
        return await _code.Task.ConfigureAwait(false);
    }

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        foreach (var listener in _listeners) listener.Stop();
        _stop.Dispose();
    }

    /// <summary>"localhost" is two addresses, and browsers try either first.</summary>
    private void Listen(Uri redirectUri)
    {
        IPAddress[] addresses = redirectUri.HostNameType switch
        {
            UriHostNameType.IPv4 => [IPAddress.Parse(redirectUri.Host)],
            UriHostNameType.IPv6 => [IPAddress.IPv6Loopback],
            _ when Socket.OSSupportsIPv6 => [IPAddress.Loopback, IPAddress.IPv6Loopback],
            _ => [IPAddress.Loopback],
        };
        foreach (var address in addresses)
        {
            var listener = new TcpListener(address, redirectUri.Port) { ExclusiveAddressUse = true };
            listener.Start();
            _listeners.Add(listener);
            _ = AcceptAsync(listener);
        }
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync().ConfigureAwait(false));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Nobody listens any more; whoever waits for the code has it or has given up.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var exchange = new LoopbackExchange(client, _stop.Token);
                var target = await exchange.ReadTargetAsync().ConfigureAwait(false);
                if (target is null || !IsOurs(target)) await exchange.AnswerAsync(LinkPage.NotFound).ConfigureAwait(false);
                else await AnswerAsync(exchange, target).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The browser went away, or we did.
            }
        }
    }

    private bool IsOurs(string target) => target.StartsWith($"{_path}?", StringComparison.Ordinal);

    /// <summary>The page first: the waiting command may end the process as soon as it has the code.</summary>
    private async Task AnswerAsync(LoopbackExchange exchange, string target)
    {
        try
        {
            var code = LinkAnswer.ReadCode(target, _state);
            await exchange.AnswerAsync(LinkPage.Connected).ConfigureAwait(false);
            _code.TrySetResult(code);
        }
        catch (MakiniException e)
        {
            await exchange.AnswerAsync(LinkPage.Failed(e.Message)).ConfigureAwait(false);
            _code.TrySetException(e);
        }
    }
}

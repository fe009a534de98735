using System.Net.Http.Headers;
using System.Threading.Channels;
using Makini.Webhooks;

namespace Makini.Sandbox.Webhooks;

/// <summary>
/// Sends the webhooks of one registration, in their order as long as they get through; one that fails is sent again apart from the others.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebhookTarget _target;
    private readonly Func<TimeSpan, CancellationToken, Task> _delay;
    private readonly Channel<WebhookMessage> _messages = Channel.CreateUnbounded<WebhookMessage>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _client = new() { Timeout = Patience };
    private readonly List<Task> _repeats = [];
    private readonly Task _run;

    /// <param name="target">Where to.</param>
    /// <param name="delay">Waits before a webhook is sent again.</param>
    public WebhookSender(WebhookTarget target, Func<TimeSpan, CancellationToken, Task> delay)
    {
        _target = target;
        _delay = delay;
        _run = Task.Run(RunAsync);
    }

    /// <summary>Where to.</summary>
    public WebhookTarget Target => _target;

    /// <summary>Sends one when those before it are sent.</summary>
    public void Send(WebhookMessage message) => _messages.Writer.TryWrite(message);

    /// <summary>Sends no more, also of what waits.</summary>
    public void Dispose() => _stopping.Cancel();

    /// <summary>Ends when nothing is sent any more.</summary>
    public Task WhenStoppedAsync() => _run;

    private async Task RunAsync()
    {
        var order = new WebhookOrder(_target);
        try
        {
            while (true)
            {
                var message = await _messages.Reader.ReadAsync(_stopping.Token).ConfigureAwait(false);
                foreach (var due in order.Next(message)) await SendAsync(due).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed: the repeats end as well.
        }

        await Task.WhenAll(_repeats).ConfigureAwait(false);
        _client.Dispose();
        _stopping.Dispose();
    }

    private async Task SendAsync(WebhookMessage message)
    {
        if (await TryAsync(message).ConfigureAwait(false)) return;
        _repeats.RemoveAll(repeat => repeat.IsCompleted);
        _repeats.Add(RepeatAsync(message));
    }

    private async Task RepeatAsync(WebhookMessage message)
    {
        try
        {
            foreach (var pause in WebhookPauses.From(_target.RetryDelay))
            {
                await _delay(pause, _stopping.Token).ConfigureAwait(false);
                if (await TryAsync(message).ConfigureAwait(false)) return;
            }

            message.End(DeliveryState.GivenUp);
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    /// <returns>Whether the receiver has it: anything but 200 within the time says that it has not.</returns>
    private async Task<bool> TryAsync(WebhookMessage message)
    {
        using var content = new ByteArrayContent(message.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, _target.Uri) { Content = content };
        request.Headers.Add(WebhookDelivery.SignatureHeaders[0], WebhookSignature.Compute(message.Body, _target.Secret));
        request.Headers.Add(WebhookDelivery.IdHeaders[0], message.Id);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stopping.Token).ConfigureAwait(false);
            return message.Sent((int)response.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !_stopping.IsCancellationRequested))
        {
            return message.Sent(status: null);
        }
    }
}

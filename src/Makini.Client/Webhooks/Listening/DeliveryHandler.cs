using System.Net;
using Microsoft.Data.Sqlite;
#if !NET
using Makini.Compatibility;
#endif

namespace Makini.Webhooks;

/// <summary>
/// Answers one delivery, always within the time allowed: 200 when it is on disk, 401 for a wrong signature, 413 when it is too
/// large, 400 when it is no webhook or breaks off, 403 for whom nobody asked, 405 for what is no POST, 408 when it does not come, 503 when
/// it cannot be written. Of all but the first nothing is kept.
/// </summary>
internal sealed class DeliveryHandler(WebhookListenerOptions options, InboxWriter inbox)
{
    public async Task<(HttpStatusCode Status, bool IsNew)> HandleAsync(HttpListenerRequest request)
    {
        using var limit = new CancellationTokenSource(options.Timeout);
        try
        {
            if (!IsAllowed(request.RemoteEndPoint?.Address)) return (HttpStatusCode.Forbidden, false);
            if (request.HttpMethod != "POST") return (HttpStatusCode.MethodNotAllowed, false);
            if (await BoundedBody.ReadAsync(request, options.MaxBodyBytes, limit.Token).ConfigureAwait(false) is not { } body)
                return (HttpStatusCode.RequestEntityTooLarge, false);
            if (body.Length < request.ContentLength64) return (HttpStatusCode.BadRequest, false);
            var delivery = new WebhookDelivery
            {
                Body = body,
                Signature = First(request, WebhookDelivery.SignatureHeaders),
                Id = First(request, WebhookDelivery.IdHeaders),
            };
            var webhook = delivery.Open(options.Secret, options.MaxBodyBytes);
            return (HttpStatusCode.OK, await StoreAsync(WebhookInbox.Entry(delivery, webhook, options.TimeProvider.GetUtcNow()), limit.Token).ConfigureAwait(false));
        }
        catch (MakiniException e)
        {
            return (StatusOf(e), false);
        }
        catch (OperationCanceledException)
        {
            return (HttpStatusCode.RequestTimeout, false);
        }
        catch (HttpListenerException)
        {
            // The body breaks off.
            return (HttpStatusCode.BadRequest, false);
        }
        catch (Exception e) when (e is SqliteException or IOException or TimeoutException or System.Threading.Channels.ChannelClosedException)
        {
            return (HttpStatusCode.ServiceUnavailable, false);
        }
    }

    private static HttpStatusCode StatusOf(MakiniException e) => e.ErrorId switch
    {
        ErrorIds.WebhookSignatureInvalid => HttpStatusCode.Unauthorized,
        ErrorIds.InboxUnavailable => HttpStatusCode.ServiceUnavailable,
        _ => HttpStatusCode.BadRequest,
    };

    private static string? First(HttpListenerRequest request, IEnumerable<string> names) =>
        names.Select(name => request.Headers[name]).FirstOrDefault(value => value is not null);

    private bool IsAllowed(IPAddress? address) =>
        options.AllowedAddresses.Count == 0 || (address is not null && options.AllowedAddresses.Any(range => range.Contains(address)));

    /// <summary>A disk that does not answer in time is one that cannot be written; if it writes after all, the next delivery of the same is known.</summary>
    private async Task<bool> StoreAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var add = inbox.AddAsync(entry, cancellationToken);
        try
        {
            return await add.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!add.IsCompleted)
        {
            throw new TimeoutException();
        }
    }
}

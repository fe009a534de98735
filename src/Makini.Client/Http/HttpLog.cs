using System.Net.Http.Headers;

namespace Makini.Http;

/// <summary>
/// The lines about requests and answers. Headers come from an allow-list; queries and bodies are never shown, and a secret that
/// the service puts where it does not belong is taken out.
/// </summary>
internal sealed class HttpLog(Redactor redactor)
{
    private static readonly string[] Shown =
    [
        "Accept", "Content-Type", "Content-Length", "Content-Encoding", "Date", "Retry-After", "User-Agent",
        "X-RateLimit-Limit", "X-RateLimit-Remaining", .. RequestIds.Headers,
    ];

    public void Sending(ICallLog log, HttpRequestMessage message)
    {
        log.Verbose(redactor.Redact($"{message.Method} {message.RequestUri!.AbsolutePath}"));
        log.Debug(redactor.Redact($"> {message.Method} {message.RequestUri.GetLeftPart(UriPartial.Path)}{Text(message.Headers, message.Content?.Headers)}"));
    }

    public void Received(ICallLog log, HttpRequestMessage message, HttpResponseMessage answer, int length)
    {
        var headers = Text(answer.Headers, answer.Content.Headers);
        log.Debug(redactor.Redact(FormattableString.Invariant(
            $"< {(int)answer.StatusCode} {message.RequestUri!.AbsolutePath}, {length} bytes{headers}")));
    }

    private static string Text(HttpHeaders headers, HttpContentHeaders? contentHeaders)
    {
        var all = contentHeaders is null ? headers : headers.Concat(contentHeaders);
        return string.Concat(all
            .Where(h => Shown.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
            .Select(h => $"; {h.Key}: {string.Join(", ", h.Value)}"));
    }
}

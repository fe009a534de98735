using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Makini.Http;

/// <summary>Turns what the network does into an error for the user.</summary>
internal sealed class NetworkErrors(string connection, string host, Redactor redactor)
{
    /// <summary>Null for an exception that is not the network's.</summary>
    public Attempt? Read(Exception exception) => exception switch
    {
        HttpRequestException e when IsTrustFailure(e.InnerException) => Untrusted(e),
        HttpRequestException e when IsConnectFailure(e.InnerException) =>
            Unavailable($"Makini at {host} cannot be reached: {e.InnerException!.Message}", e, Repetition.Always, "could not connect"),
        HttpRequestException e =>
            Unavailable($"The connection to {host} broke: {(e.InnerException ?? e).Message}", e, Repetition.IfHarmless, "broke"),
        TimeoutException e =>
            Unavailable($"Makini at {host} gave no answer in time: {e.Message}", e, Repetition.IfHarmless, "got no answer in time"),
        IOException or InvalidDataException =>
            Attempt.Failed(Unreadable(exception), Repetition.IfHarmless, "got an answer that was cut off"),
        OperationCanceledException or ObjectDisposedException => Attempt.Failed(Closed(exception), Repetition.Never, "was closed"),
        _ => null,
    };

    /// <summary>An answer that is no whole JSON text.</summary>
    public static Attempt NoJson(string start, MakiniResponse response) => Attempt.Failed(
        new MakiniException(ErrorIds.ResponseInvalid, "The answer cannot be read: it is no whole JSON text.")
        {
            StatusCode = (int)response.Status,
            RequestId = response.RequestId,
            Body = start,
            RecommendedAction = "Run it again; if it stays, look at -BaseUri and at a proxy on the way.",
        },
        Repetition.IfHarmless,
        "got an answer that is no whole JSON text");

    private Attempt Unavailable(string message, Exception cause, Repetition repetition, string reason) => Attempt.Failed(
        new MakiniException(ErrorIds.Unavailable, redactor.Redact(message), Harmless(cause))
        {
            RecommendedAction = "Look at the network, at Connect-Makini -BaseUri and -Proxy; a slow service may want a larger -TimeoutSec.",
        },
        repetition,
        reason);

    private Attempt Untrusted(Exception cause) => Attempt.Failed(
        new MakiniException(ErrorIds.Unavailable, $"No secure connection to {host}: {cause.InnerException!.Message}", cause)
        {
            RecommendedAction = "Install the certificate of its authority; for a test system: Connect-Makini -SkipCertificateCheck.",
        },
        Repetition.Never,
        "got no secure connection");

    private MakiniException Unreadable(Exception cause) =>
        new(ErrorIds.ResponseInvalid, redactor.Redact($"The answer was cut off: {cause.Message}"), Harmless(cause))
        {
            RecommendedAction = "Run it again; if it stays, something between here and Makini breaks long answers.",
        };

    private MakiniException Closed(Exception cause) => new(ErrorIds.NotConnected, $"The connection '{connection}' is closed.", cause)
    {
        RecommendedAction = $"Open it again: Connect-Makini -Name {CommandWord.Of(connection)} ...",
        Target = connection,
    };

    /// <summary>.NET quotes a head that it cannot read. Its exception cannot be changed, so one that shows a secret is left out.</summary>
    private Exception? Harmless(Exception cause)
    {
        var text = cause.ToString();
        return redactor.Redact(text) == text ? cause : null;
    }

    // The direct cause tells: once a request is under way, an IOException stands between.
    private static bool IsConnectFailure(Exception? cause) => cause is SocketException or WebException
    {
        Status: WebExceptionStatus.ConnectFailure
            or WebExceptionStatus.NameResolutionFailure
            or WebExceptionStatus.ProxyNameResolutionFailure,
    };

    private static bool IsTrustFailure(Exception? cause) => cause is AuthenticationException or WebException
    {
        Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure,
    };
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Makini.Http;

/// <summary>Turns an answer that is no 2xx into an error for the user.</summary>
internal sealed class ServiceErrors(string connection, Redactor redactor, TimeProvider time)
{
    private const int LongestBody = 2000;

    private const int LongestMessage = 500;

    /// <summary>More than is kept, so that no secret is cut in two before it is found.</summary>
    private const int Searched = LongestBody + (16 * 1024);

    private const int TooMany = 429;

    /// <summary>By these NetSuite says that too many ask at once, whatever the status.</summary>
    private static readonly HashSet<string> Busy = new(StringComparer.OrdinalIgnoreCase) { "SSS_REQUEST_LIMIT_EXCEEDED", "WS_REQUEST_BLOCKED", "WS_CONCUR_SESSION_DISALLWD" };

    private static readonly Regex Reconnect = new("re-?auth|reconnect", RegexOptions.IgnoreCase, Regex.InfiniteMatchTimeout);

    /// <summary>Reads the answer and gives its body back to the pool.</summary>
    public Attempt Read(MakiniResponse response, MakiniRequest request) =>
        Read(response, (int)response.Status, ErrorBody.Read(response.Body), request);

    /// <summary>Reads an answer that holds an error of the connected system, and gives its body back to the pool.</summary>
    public Attempt Read(MakiniResponse response, SystemFault fault, MakiniRequest request) =>
        Read(response, fault.Status, fault.Said with { IsOfSystem = true }, request);

    private Attempt Read(MakiniResponse response, int status, ErrorBody said, MakiniRequest request)
    {
        using (response)
        {
            var wait = RetryAfter(response);
            var meant = said.Code is { } code && Busy.Contains(code) ? TooMany : status;
            var kind = said.IsOfSystem ? SystemErrors.Classify(connection, meant) : Classify(meant, request, said);
            var failure = new MakiniException(kind.Id, $"{kind.Sentence} ({Detail(status, said)}).")
            {
                StatusCode = status,
                ErrorCode = said.Code is null ? null : OneLine(said.Code),
                RequestId = (said.RequestId ?? response.RequestId) is { } id ? OneLine(id) : null,
                RequiresReauthorization = kind.Id == ErrorIds.ReauthorizationRequired,
                Body = StartOf(response),
                RecommendedAction = kind.Action,
            };
            return Attempt.Failed(failure, RepetitionOf(meant, wait), FormattableString.Invariant($"answered {status}"), wait);
        }
    }

    /// <summary>The first 2,000 characters of a body, secrets taken out.</summary>
    public string StartOf(MakiniResponse response)
    {
        var body = response.Body.Span;
        var text = redactor.Redact(Utf8Text.Of(body.Length > Searched ? body.Slice(0, Searched) : body));
        return text.Length > LongestBody ? text.Substring(0, LongestBody) : text;
    }

    private (string Id, string Sentence, string Action) Classify(int status, MakiniRequest request, ErrorBody said) => status switch
    {
        401 or 403 when AsksToReconnect(said) => (
            ErrorIds.ReauthorizationRequired,
            $"The system behind connection '{connection}' no longer accepts its credentials",
            "Let the customer go through the connection flow again, then connect with the new token."),
        401 => (
            ErrorIds.TokenExpired,
            $"Makini does not accept the token of connection '{connection}': it is wrong or has expired",
            $"Get a new token on the Makini dashboard, then: Connect-Makini -Name {CommandWord.Of(connection)} -Token (Read-Host -AsSecureString)"),
        403 => (
            ErrorIds.Forbidden,
            $"The token of connection '{connection}' may not do this: {request.Method} {request.Path}",
            "Use a token that may: a connection's token for data, an account's token for the Admin API."),
        404 => (ErrorIds.NotFound, $"There is nothing at {request.Path}", "Look at the name or key, and at -BaseUri."),
        407 => (
            ErrorIds.Unavailable,
            "The proxy asks for a name and a password",
            "Give them: Connect-Makini -Proxy ... -ProxyCredential (Get-Credential)"),
        408 => (ErrorIds.Unavailable, "Makini did not get the request in time", "Run it again."),
        429 => (
            ErrorIds.RateLimited,
            "Makini gets more requests than it allows",
            "Wait a minute, then run it again; fewer calls at once help."),
        >= 400 and < 500 => (
            ErrorIds.InvalidRequest,
            $"Makini does not accept {request.Method} {request.Path}",
            "Correct what the message names."),
        >= 500 => (
            ErrorIds.Unavailable,
            "Makini is not available",
            "Run it again later; if it stays, tell Makini's support the request id."),
        _ => (
            ErrorIds.ResponseInvalid,
            $"{request.Method} {request.Path} got an answer that makes no sense here",
            "Look at -BaseUri and at a proxy on the way."),
    };

    private static Repetition RepetitionOf(int status, TimeSpan? wait) => status switch
    {
        429 or 503 when wait is not null => Repetition.Always,
        408 or 429 or >= 500 => Repetition.IfHarmless,
        _ => Repetition.Never,
    };

    private TimeSpan? RetryAfter(MakiniResponse response)
    {
        // A date is by the service's clock, which need not be ours.
        var wait = response.RetryAfter is { } header ? header.Delta ?? (header.Date - (response.Date ?? time.GetUtcNow())) : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>The codes that ask for it are not documented; every text known of names the deed.</summary>
    private static bool AsksToReconnect(ErrorBody said) => Reconnect.IsMatch($"{said.Code} {said.Message}");

    private string Detail(int status, ErrorBody said)
    {
        var number = status.ToString(CultureInfo.InvariantCulture);
        var message = OneLine(said.Message ?? "").TrimEnd('.');
        return message.Length == 0 ? number : $"{number}: {message}";
    }

    /// <summary>Text of the service for one line of a terminal: no secret, no control character, not endless.</summary>
    private string OneLine(string text)
    {
        if (text.Length > Searched) text = text.Substring(0, Searched);
        var clean = new string([.. redactor.Redact(text).Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return clean.Length > LongestMessage ? $"{clean.Substring(0, LongestMessage)}..." : clean;
    }
}

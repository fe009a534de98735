using System.Net;

namespace Makini.Http;

/// <summary>The pipeline of one connection: repeat, redirect, authenticate, exchange, and errors for all that fails.</summary>
internal sealed class MakiniTransport : IMakiniTransport, IDisposable
{
    private readonly HttpClient _client;
    private readonly TokenGate _tokens;
    private readonly RedirectFollower _exchange;
    private readonly RetryPolicy _retries;
    private readonly Redactor _redactor = new();
    private readonly ServiceErrors _serviceErrors;
    private readonly NetworkErrors _networkErrors;
    private readonly TimeProvider _time;
    private readonly Uri _baseUri;

    /// <param name="options">Checked already, but for the address.</param>
    /// <param name="tokens">Where the token comes from; closed together with the transport.</param>
    /// <param name="baseUri">The checked address.</param>
    public MakiniTransport(ServiceOptions options, ITokenSource tokens, Uri baseUri)
    {
        _baseUri = baseUri;
        _time = options.TimeProvider;
        _client = new HttpClient(HttpHandlerFactory.Create(options)) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.ExpectContinue = false;
        _client.DefaultRequestHeaders.Add("Accept", "application/json");
        _client.DefaultRequestHeaders.Add("User-Agent", UserAgent);
        _tokens = new TokenGate(tokens, _redactor);
        _exchange = new RedirectFollower(
            new AuthenticatedExchange(new HttpExchange(_client, options.Timeout, _redactor), _tokens, baseUri), _redactor);
        _retries = new RetryPolicy(options, TryAsync);
        _serviceErrors = new ServiceErrors(options.Name, _redactor, options.TimeProvider);
        _networkErrors = new NetworkErrors(options.Name, baseUri.Authority, _redactor);
    }

    /// <summary>The token used last; null before the first call.</summary>
    public AccessToken? LatestToken => _tokens.Latest;

    private static string UserAgent { get; } = $"MakiniPowerShell/{typeof(MakiniTransport).Assembly.GetName().Version!.ToString(3)}";

    /// <inheritdoc/>
    public async Task<MakiniResponse> SendAsync(MakiniRequest request, ICallLog log, CancellationToken cancellationToken)
    {
        var call = new Call(request, RequestUri.Build(_baseUri, request), log, _time.GetTimestamp());
        using var hidden = _redactor.Hide(request.Secrets);
        var attempt = await _retries.RunAsync(call, cancellationToken).ConfigureAwait(false);
        if (attempt.Response is { } response) return response;
        cancellationToken.ThrowIfCancellationRequested();
        throw attempt.Failure!;
    }

    public void Dispose()
    {
        _client.Dispose();
        _tokens.Dispose();
    }

    private async ValueTask<Attempt> TryAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _exchange.SendAsync(call.Request, call.Uri, call.Log, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccess) return _serviceErrors.Read(response, call.Request);
            if (call.Request.FindFault?.Invoke(response) is { } fault) return _serviceErrors.Read(response, fault, call.Request);
            if (IsReadable(call.Request, response)) return Attempt.Succeeded(response);
            using (response) return NetworkErrors.NoJson(_serviceErrors.StartOf(response), response);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && _networkErrors.Read(e) is { } failed)
        {
            return failed;
        }
    }

    private static bool IsReadable(MakiniRequest request, MakiniResponse response) =>
        !request.ExpectsJson || (response.Body.Length == 0 && MayBeEmpty(request, response)) || JsonBody.IsWhole(response.Body.Span);

    /// <summary>A change may be answered by nothing, a question may not.</summary>
    private static bool MayBeEmpty(MakiniRequest request, MakiniResponse response) =>
        response.Status == HttpStatusCode.NoContent || (request.Method != HttpMethod.Get && !request.IsRepeatable);
}

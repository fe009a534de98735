using Makini.Connections;
using Makini.Entities;
using Makini.Http;
using Makini.Json;
using Makini.Passthrough;

namespace Makini;

/// <summary>
/// A connection to one system through Makini. Safe for many threads at once; what it was opened with never changes, but for its library list.
/// Opening sends nothing.
/// </summary>
public sealed class MakiniConnection : IDisposable
{
    private readonly MakiniTransport _pipeline;
    private readonly string? _givenPlatform;
    private IReadOnlyList<string> _libraryList;
    private readonly CircuitBreaker _breaker;
    private readonly TimeProvider _time;
    private readonly ReauthorizationSigns _service;
    private Told? _told;
    private Refusal? _refusal;

    /// <summary>Opens a connection.</summary>
    /// <param name="options">Its name, address and token source, and how to send.</param>
    /// <exception cref="MakiniException">InsecureUri: the address is not https and not this machine.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of repetitions, no time at all, or more than 24 days.</exception>
    public MakiniConnection(MakiniConnectionOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        BaseUri = ServiceChecks.Check(options);
        Name = options.Name;
        Environment = options.Environment;
        IsSandbox = options.IsSandbox;
        IsAdmin = options.IsAdmin;
        Family = options.Family;
        _libraryList = options.LibraryList;
        LessOrEqual = options.LessOrEqual;
        CertificateExpiresAt = options.CertificateExpiresAt;
        ConnectedAt = options.TimeProvider.GetUtcNow();
        TokenSource = options.TokenSource;
        _givenPlatform = options.Platform;
        _time = options.TimeProvider;
        _pipeline = new MakiniTransport(options, options.TokenSource, BaseUri);
        _service = new ReauthorizationSigns(_pipeline, this, options.ReauthorizationCodes);
        _breaker = new CircuitBreaker(new ReauthorizationCheck(_service, this), options);
        Transport = _breaker;
        Passthrough = new PassthroughClient(Transport);
    }

    /// <summary>The name it is known by.</summary>
    public string Name { get; }

    /// <summary>The service's address.</summary>
    public Uri BaseUri { get; }

    /// <summary>What the connection is used for.</summary>
    public MakiniEnvironment Environment { get; }

    /// <summary>The connected system, as given or as the service told; null until known.</summary>
    public string? Platform => _givenPlatform ?? Integration?.Provider;

    /// <summary>It leads to the embedded sandbox.</summary>
    public bool IsSandbox { get; }

    /// <summary>It leads to the account and its Admin API, not to a connected system.</summary>
    public bool IsAdmin { get; }

    /// <summary>The family of the unified API that is used where an entity is in several; none for the first that has it.</summary>
    public MakiniFamily Family { get; }

    /// <summary>When the certificate ends by which Makini logs in to the connected system, as it was said; null where it was not.</summary>
    public DateTimeOffset? CertificateExpiresAt { get; }

    /// <summary>The libraries in which files of JD Edwards are looked for, the first that has one wins; empty leaves that to the connected system.</summary>
    public IReadOnlyList<string> LibraryList => Volatile.Read(ref _libraryList);

    /// <summary>When it was opened.</summary>
    public DateTimeOffset ConnectedAt { get; }

    /// <summary>When the token used last ends; null before the first call, or where the token does not tell.</summary>
    public DateTimeOffset? TokenExpiresAt => _pipeline.LatestToken?.ExpiresAt;

    /// <summary>What the service told of the connection last; null before it was asked.</summary>
    public IntegrationStatus? Integration => Volatile.Read(ref _told)?.Status;

    /// <summary>How it is, as far as is known: the state of the synchronisation; fail also where an error said it; unavailable while its circuit is not closed.</summary>
    public string? Status => Circuit == MakiniCircuit.Closed ? State : "unavailable";

    /// <summary>inprogress, done, fulldone, error or fail, as the service told last; null before it was asked.</summary>
    public string? SyncStatus => Integration?.SyncStatus;

    /// <summary>When the data was last synchronised, as the service told last.</summary>
    public DateTimeOffset? LastSync => Integration?.SyncUpdatedAt;

    /// <summary>The customer must go through the connection flow again, as the service told last: by its status, or by an error.</summary>
    public bool RequiresReauthorization => SyncStates.RequireReauthorization(State);

    /// <summary>Why it is not well; null where it is, or is not known to be not.</summary>
    public string? Reason => Circuit == MakiniCircuit.Closed ? StateReason : "Makini gave no answer several times in a row.";

    /// <summary>What to do about it; null where nothing is to do.</summary>
    public string? RecommendedAction => Circuit == MakiniCircuit.Closed ? SyncStates.ActionFor(State, Name) : _breaker.Advice;

    /// <summary>How long the service took to tell its status last.</summary>
    public TimeSpan? Latency => Volatile.Read(ref _told)?.Latency;

    /// <summary>Whether calls go through: open after too many that got no answer.</summary>
    public MakiniCircuit Circuit => _breaker.Circuit;

    /// <summary>When the next call goes through; null while all do.</summary>
    public DateTimeOffset? UnavailableUntil => Circuit == MakiniCircuit.Open ? _breaker.Until : null;

    /// <summary>The state of the synchronisation; fail also where an error said it.</summary>
    internal string? State => Volatile.Read(ref _refusal) is null ? SyncStatus : SyncStates.Refused;

    /// <summary>Why that state is not well; null where it is.</summary>
    internal string? StateReason => Volatile.Read(ref _refusal) is { } refusal
        ? $"{SyncStates.ReasonFor(SyncStates.Refused)} A call was answered so: {refusal.Sign}."
        : SyncStates.ReasonFor(SyncStatus);

    internal string LessOrEqual { get; }

    internal ITokenSource TokenSource { get; }

    internal IMakiniTransport Transport { get; }

    internal IPassthrough Passthrough { get; }

    /// <summary>Asks the service for the connection's status, and remembers it. It is asked whatever happened before; an answer lets further calls through.</summary>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MakiniException">The call failed; its ErrorId says how.</exception>
    public async Task<IntegrationStatus> GetStatusAsync(ICallLog log, CancellationToken cancellationToken)
    {
        var request = new MakiniRequest(HttpMethod.Get, "/api/integrations/current");
        var start = _time.GetTimestamp();
        using var response = await _service.SendAsync(request, log, cancellationToken).ConfigureAwait(false);
        var status = JsonAnswer.ReadOne(response, MakiniJson.Default.IntegrationStatus);
        Volatile.Write(ref _told, new Told(status, _time.GetElapsedTime(start)));

        // A synchronisation that went well since then had credentials that were accepted.
        if (SyncStates.AreSynchronized(status.SyncStatus) && status.SyncUpdatedAt > Volatile.Read(ref _refusal)?.At) Volatile.Write(ref _refusal, null);
        await _breaker.CloseAsync(cancellationToken).ConfigureAwait(false);
        return status;
    }

    /// <summary>The connected system: as given, else as the service tells; it is asked at most until it told once.</summary>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null if the service does not say.</returns>
    /// <exception cref="MakiniException">The call failed; its ErrorId says how.</exception>
    public async Task<string?> GetPlatformAsync(ICallLog log, CancellationToken cancellationToken) =>
        Platform ?? (await GetStatusAsync(log, cancellationToken).ConfigureAwait(false)).Provider;

    /// <summary>An error said that the connected system refuses its credentials.</summary>
    internal void Refused(string sign, string path) => Volatile.Write(ref _refusal, new Refusal(sign, path, _time.GetUtcNow()));

    /// <summary>A call went through. Other paths may be answered out of Makini's copy of the data, and say nothing.</summary>
    internal void Accepted(string path)
    {
        if (Volatile.Read(ref _refusal)?.Path == path) Volatile.Write(ref _refusal, null);
    }

    /// <summary>Sets the library list for all who use the connection.</summary>
    internal void SetLibraryList(IReadOnlyList<string> libraries) => Volatile.Write(ref _libraryList, libraries);

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    /// <summary>Closes its sockets; calls under way and later ones fail with NotConnected.</summary>
    public void Dispose() => _pipeline.Dispose();

    private sealed record Told(IntegrationStatus Status, TimeSpan Latency);

    private sealed record Refusal(string Sign, string Path, DateTimeOffset At);
}

using System.Security;
using Makini.Sandbox.Accounts;
using Makini.Sandbox.Api;
using Makini.Sandbox.NetSuite;
using Makini.Sandbox.Server;
using Makini.Sandbox.Sql;
using Makini.Sandbox.Webhooks;

namespace Makini.Sandbox;

/// <summary>A Makini within this process: its API on a loopback port, over a generated JDE World data set.</summary>
public sealed class MakiniSandbox : IDisposable, IAsyncDisposable
{
    private readonly SandboxOptions _options;
    private readonly HttpServer _server;
    private readonly SandboxState _state;
    private readonly TokenPair _firstPair;
    private readonly Task _run;

    private MakiniSandbox(SandboxOptions options, SandboxState state, HttpServer server, Func<Task> run)
    {
        _options = options;
        _state = state;
        _firstPair = state.Account.Tokens.Issue(state.World.Key);
        _server = server;
        _run = run();
    }

    /// <summary>The sandboxes of this process that run, the oldest first.</summary>
    public static IReadOnlyList<MakiniSandbox> Running => SandboxRegistry.Running;

    /// <summary>Where its API is.</summary>
    public Uri Url => _server.Url;

    /// <summary>The loopback port.</summary>
    public int Port => _server.Port;

    /// <summary>How many times the basic amount of transactions its data set has.</summary>
    public int Scale => _options.Scale;

    /// <summary>The seed its data set was generated from.</summary>
    public int Seed => _options.Seed;

    /// <summary>How long each answer is held back.</summary>
    public TimeSpan Latency => _options.Latency;

    /// <summary>Since when it runs.</summary>
    public DateTimeOffset StartedAt => _state.World.CreatedAt;

    /// <summary>How many requests have come.</summary>
    public long RequestCount => _server.RequestCount;

    /// <summary>The newest 1,000 of them, the oldest first.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _state.Record.All;

    /// <summary>What goes wrong with its answers: the faults in the order in which they were set.</summary>
    public IReadOnlyList<SandboxFault> Faults => _state.Faults.All;

    /// <summary>The newest 1,000 webhooks that it sends, the oldest first.</summary>
    public IReadOnlyList<SandboxDelivery> Deliveries => _state.Events.Deliveries;

    /// <summary>Where it sends webhooks; null for nowhere.</summary>
    public Uri? WebhookUri => _state.Events.Target?.Uri;

    /// <summary>The id of its account's client, for Connect-Makini -ClientId.</summary>
    public string ClientId => _state.Account.ClientId;

    /// <summary>The address of its Makini Link, without a query.</summary>
    public Uri AuthorizeUri => new(Url, "oauth/authorize");

    /// <summary>The newest access token of its JDE World connection.</summary>
    internal string AccessToken => Pair.AccessToken;

    /// <summary>Whether a refresh ends the old pair at once; otherwise it ends when the new one is first used.</summary>
    internal bool RotatesStrictly
    {
        get => _state.Account.Tokens.RotatesStrictly;
        set => _state.Account.Tokens.RotatesStrictly = value;
    }

    private TokenPair Pair => _state.Account.Tokens.Newest(_firstPair.Grant) ?? _firstPair;

    private string ConnectionKey => _firstPair.Grant.ConnectionKey!;

    /// <summary>Generates the data set and starts to listen.</summary>
    /// <param name="options">Scale, seed, port, latency and layout.</param>
    /// <returns>The sandbox; it runs until it is stopped or disposed of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative latency.</exception>
    /// <exception cref="MakiniException"><see cref="ErrorIds.SandboxUnavailable"/>: the port cannot be had.
    /// <see cref="ErrorIds.JdeLayoutInvalid"/>: the layout file is none.</exception>
    public static MakiniSandbox Start(SandboxOptions options) => options.Latency < TimeSpan.Zero
        ? throw new ArgumentOutOfRangeException(nameof(options), options.Latency, "The latency must not be negative.")
        : Start(options, cancellation => Task.Delay(options.Latency, cancellation));

    /// <summary>The newest access token of its JDE World connection, for Connect-Makini -Token.</summary>
    /// <returns>A new object each time.</returns>
    public SecureString GetAccessToken() => Secret(AccessToken);

    /// <summary>The refresh token that belongs to the access token.</summary>
    /// <returns>A new object each time.</returns>
    public SecureString GetRefreshToken() => Secret(Pair.RefreshToken!);

    /// <summary>The secret of its account's client, for Connect-Makini -ClientSecret.</summary>
    /// <returns>A new object each time.</returns>
    public SecureString GetClientSecret() => Secret(_state.Account.ClientSecret);

    /// <summary>Stops at once: requests under way get no answer. To stop a second time does nothing.</summary>
    public void Stop()
    {
        SandboxRegistry.Remove(this);
        _server.Stop();
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    /// <summary>Stops, and waits until nothing of it is left.</summary>
    public async ValueTask DisposeAsync()
    {
        Stop();
        await _run.ConfigureAwait(false);
    }

    /// <summary>Lets something go wrong from now on, behind what was set before.</summary>
    internal void AddFault(SandboxFault fault) => _state.Faults.Add(fault);

    /// <summary>Lets nothing go wrong any more.</summary>
    internal void ClearFaults() => _state.Faults.Clear();

    /// <summary>Sends webhooks from now on, or none: null.</summary>
    internal void SendWebhooks(WebhookTarget? target) => _state.Events.Target = target;

    /// <summary>Starts one whose answers are held back by other means than a clock, for tests.</summary>
    internal static MakiniSandbox Start(SandboxOptions options, Func<CancellationToken, Task> delay)
    {
        var state = new SandboxState(options);
        var database = SandboxDatabase.Create(options);
        Db2Engine? engine = null;
        try
        {
            using (var reader = database.OpenReader())
            {
                engine = new Db2Engine(database.OpenReader, Db2Catalog.Read(reader, database.Libraries, database.Dictionary));
            }

            var suite = new SuiteService(options.Seed);
            var routes = ApiRoutes.Create(options, state, engine, suite);
            var server = HttpServer.Start(options.Port, new RequestHandler(routes, state, options.TimeProvider, delay));
            var sandbox = new MakiniSandbox(options, state, server, () => RunAsync(server, state, engine, database, suite));
            SandboxRegistry.Add(sandbox);
            return sandbox;
        }
        catch
        {
            engine?.Dispose();
            database.Dispose();
            throw;
        }
    }

    /// <summary>Lets the access tokens of its JDE World connection expire now; their refresh tokens stay.</summary>
    internal void ExpireAccessToken() => _state.Account.Tokens.Expire(ConnectionKey);

    /// <summary>Says how its JDE World connection fares: inprogress, done, fulldone, error or fail.</summary>
    internal void SetSyncStatus(string status) => SetState([ConnectionKey], status: null, status);

    /// <summary>Says how connections of its account fare.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="status">Pending, Synchronizing, In progress, Active, Inactive; null leaves it.</param>
    /// <param name="syncStatus">inprogress, done, fulldone, error or fail; null leaves it.</param>
    internal void SetState(IEnumerable<string> keys, string? status, string? syncStatus)
    {
        foreach (var key in keys) _state.Account.Connections.Update(key, (connection, now) => connection.InState(status, syncStatus, now));
    }

    /// <summary>The keys of the account's connections of a name, wildcards allowed; without one, that of its JDE World connection.</summary>
    internal IReadOnlyList<string> FindConnections(string? name) => name is null
        ? [ConnectionKey]
        : [.. _state.Account.Connections.All.Where(connection => new Wildcard(name).IsMatch(connection.Name)).Select(connection => connection.Key)];

    private static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var c in text) secret.AppendChar(c);
        secret.MakeReadOnly();
        return secret;
    }

    /// <summary>Serves until it is stopped; the data go when the last request has left them.</summary>
    private static async Task RunAsync(HttpServer server, SandboxState state, Db2Engine engine, SandboxDatabase database, SuiteService suite)
    {
        using (database)
        using (suite)
        using (engine)
        using (server)
        {
            await server.RunAsync().ConfigureAwait(false);
            await state.Events.StopAsync().ConfigureAwait(false);
        }
    }
}

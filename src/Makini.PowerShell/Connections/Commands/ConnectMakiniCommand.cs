using System.Management.Automation;
using System.Security;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Sandboxes;
using Makini.PowerShell.State;
using Makini.Sandbox;

namespace Makini.PowerShell.Commands;

/// <summary>Opens a connection, makes it the default of this runspace and returns it.</summary>
[Cmdlet(VerbsCommunications.Connect, "Makini", DefaultParameterSetName = TokenSet)]
[OutputType(typeof(MakiniConnection))]
public sealed class ConnectMakiniCommand : AsyncCmdlet
{
    private const string TokenSet = "Token";
    private const string EnvironmentVariableSet = "EnvironmentVariable";
    private const string SandboxSet = "Sandbox";

    /// <summary>The name to know the connection by; an open connection of the same name is replaced. Default: makini, or sandbox.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidatePattern(@"^[^*?\[\]\s]([^*?\[\]]*[^*?\[\]\s])?$")]
    public string? Name { get; set; }

    /// <summary>The connection's token.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TokenSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public SecureString? Token { get; set; }

    /// <summary>The environment variable that holds the token; it is read anew for each request.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EnvironmentVariableSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? EnvironmentVariable { get; set; }

    /// <summary>Connects to the embedded sandbox that runs, the one of this runspace first; starts one if none runs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SandboxSet)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>The service's address; https, or http to this machine.</summary>
    [Parameter(ParameterSetName = TokenSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = EnvironmentVariableSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public Uri BaseUri { get; set; } = new("https://api.makini.io");

    /// <summary>The connected system, such as jd-edwards-world; else the service is asked.</summary>
    [Parameter(ParameterSetName = TokenSet, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = EnvironmentVariableSet, ValueFromPipelineByPropertyName = true)]
    public string? Platform { get; set; }

    /// <summary>What the connection is used for. Default: Unspecified, or Development for the sandbox.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public MakiniEnvironment Environment { get; set; }

    /// <summary>The proxy's address. Default: the system's proxy.</summary>
    [Parameter(ParameterSetName = TokenSet)]
    [Parameter(ParameterSetName = EnvironmentVariableSet)]
    public Uri? Proxy { get; set; }

    /// <summary>The login at the proxy.</summary>
    [Parameter(ParameterSetName = TokenSet)]
    [Parameter(ParameterSetName = EnvironmentVariableSet)]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Accepts any certificate. Only for test systems.</summary>
    [Parameter(ParameterSetName = TokenSet)]
    [Parameter(ParameterSetName = EnvironmentVariableSet)]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>How many seconds one try of a request may take.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 100;

    /// <summary>How often a failed request is repeated at most.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int MaximumRetryCount { get; set; } = 5;

    /// <summary>Sends nothing: whether the connection works shows with the first command.</summary>
    [Parameter]
    public SwitchParameter NoTest { get; set; }

    private protected override object? ErrorTarget => NameOrDefault;

    private string NameOrDefault => Name ?? (Sandbox ? "sandbox" : "makini");

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (SkipCertificateCheck) pipeline.Warning($"Certificates of {BaseUri.Host} are not checked: anybody on the way can read and change what is sent.");
        var sandbox = Sandbox ? await FindSandboxAsync(pipeline, cancellationToken).ConfigureAwait(false) : null;
        var connection = new MakiniConnection(sandbox is null ? Options(TokenSource(), BaseUri) : OptionsFor(sandbox));
        try
        {
            if (!NoTest) await TestAsync(connection, pipeline, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        var replaces = await pipeline.InvokeAsync(_ => RunspaceState.Current.Connections.Add(connection)).ConfigureAwait(false);
        if (replaces) pipeline.Verbose($"The connection '{connection.Name}' that was open is replaced.");
        await pipeline.WriteAsync(connection).ConfigureAwait(false);
    }

    private MakiniConnectionOptions Options(ITokenSource tokenSource, Uri baseUri) => new()
    {
        Name = NameOrDefault,
        BaseUri = baseUri,
        TokenSource = tokenSource,
        Platform = Platform,
        Environment = Environment,
        Proxy = ConnectionProxy.From(Proxy, ProxyCredential),
        SkipCertificateCheck = SkipCertificateCheck,
        Timeout = TimeSpan.FromSeconds(TimeoutSec),
        MaximumRetryCount = MaximumRetryCount,
    };

    private MakiniConnectionOptions OptionsFor(MakiniSandbox sandbox) => Options(new StaticTokenSource(sandbox.GetAccessToken()), sandbox.Url) with
    {
        IsSandbox = true,
        Environment = Environment == MakiniEnvironment.Unspecified ? MakiniEnvironment.Development : Environment,
    };

    private ITokenSource TokenSource() => Token is null ? new EnvironmentTokenSource(EnvironmentVariable!) : new StaticTokenSource(Token);

    private static async Task<MakiniSandbox> FindSandboxAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        await pipeline.InvokeAsync(_ => RunspaceState.Current.Sandboxes.Newest).ConfigureAwait(false)
        ?? await SandboxStarter.StartAsync(new SandboxOptions(), pipeline, cancellationToken).ConfigureAwait(false);

    private static async Task TestAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var status = await connection.GetStatusAsync(pipeline, cancellationToken).ConfigureAwait(false);
        if (!status.RequiresReauthorization) return;
        pipeline.Warning($"{connection.Name}: the connected system refuses the credentials that Makini holds; the customer must connect it again.");
    }
}

using System.Collections;
using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Commands;

/// <summary>Makes a connection to a customer's system without the customer's browser, stores its tokens and returns it, open.</summary>
/// <remarks>
/// The credentials of the connected system go to Makini once, and are in no output; values of -Credential may be SecureStrings. The token
/// pair goes into -Vault and renews itself from there. For NetSuite the parameters have names of their own; Get-NetSuiteSetup says where
/// their values come from. Use Wait-MakiniConnection to wait for the first synchronisation.
/// </remarks>
[Cmdlet(VerbsCommon.New, "MakiniConnection", SupportsShouldProcess = true, DefaultParameterSetName = AnySet)]
[OutputType(typeof(MakiniConnection))]
public sealed partial class NewMakiniConnectionCommand : AdminCmdlet
{
    private const string AnySet = "Credential";
    private const string NetSuiteSet = "NetSuite";

    /// <summary>The connection's name, at Makini and here.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidatePattern(@"^[^*?\[\]\s]([^*?\[\]]*[^*?\[\]\s])?$")]
    public string Name { get; set; } = "";

    /// <summary>The e-mail address of the customer, which Makini keeps with the connection.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Email { get; set; } = "";

    /// <summary>The system to connect: jd-edwards-world, netsuite ... Get-MakiniPlatform lists them.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    public string Provider { get; set; } = "";

    /// <summary>What the system wants of a login: names and values; a value may be a SecureString.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AnySet)]
    [ValidateNotNull]
    public IDictionary Credential { get; set; } = new Hashtable();

    /// <summary>The vault to keep the tokens in. Without it they are in the returned connection only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultNameCompleter))]
    public string? Vault { get; set; }

    /// <summary>The secret's name; one that is there is replaced. Default: Makini- and the connection's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SecretNameCompleter))]
    public string? SecretName { get; set; }

    /// <summary>What the connection is used for. Changes on Production ask first.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public MakiniEnvironment Environment { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override async Task ProcessAccountAsync(
        MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var wanted = new NewRemoteConnection(Name, Email, Provider, await CredentialsAsync(pipeline, cancellationToken).ConfigureAwait(false));
        if (!await ChangeConfirmation.AskAsync(account, Name, $"Connect {Provider}", pipeline).ConfigureAwait(false)) return;
        var plan = Plan(account);
        plan.Warn(pipeline);
        var secret = await TokenOrigins.OpenSecretAsync(plan.Profile, pipeline, cancellationToken).ConfigureAwait(false);
        var created = await client.CreateAsync(wanted, pipeline, cancellationToken).ConfigureAwait(false);
        pipeline.Verbose($"The connection '{Name}' was made{(created.Key is { } key ? $" with the key {key}" : "")}.");
        var set = account.TokenSource is ClientCredentialsTokenSource application ? application.Complete(created.Tokens) : created.Tokens;
        var tokens = await StoreAsync(set, secret, plan, pipeline).ConfigureAwait(false);
        await pipeline.WriteAsync(await ConnectionOpener.OpenAsync(plan, tokens, test: false, pipeline, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task<IReadOnlyDictionary<string, string>> CredentialsAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        ParameterSetName == NetSuiteSet ? await NetSuiteTextsAsync(pipeline, cancellationToken).ConfigureAwait(false) : CredentialTexts.Read(Credential);

    /// <summary>A connection that exists must not be lost with its tokens: where they cannot be stored, it is open all the same.</summary>
    private async Task<OpenedTokens> StoreAsync(TokenSet set, VaultTokenStore? secret, ConnectionPlan plan, AsyncPipeline pipeline)
    {
        try
        {
            return await TokenOrigins.IssuedAsync(set, secret, plan.Service, pipeline).ConfigureAwait(false);
        }
        catch (MakiniException e)
        {
            pipeline.WriteError(ErrorRecords.From(e, Name));
            return await TokenOrigins.IssuedAsync(set, secret: null, plan.Service, pipeline).ConfigureAwait(false);
        }
    }

    /// <summary>At the same address as the account, by the same way.</summary>
    private ConnectionPlan Plan(MakiniConnection account)
    {
        var way = ConnectionOrigin.Of(account)?.Plan;
        var profile = new MakiniProfile
        {
            Name = Name,
            BaseUri = account.BaseUri,
            Vault = Vault,
            SecretName = Vault is null ? null : SecretName ?? SecretNames.For(Name),
            Platform = Provider,
            Environment = Environment,
            CertificateExpiresAt = _certificateEnd,
            Proxy = way?.Profile.Proxy,
            TimeoutSec = way?.Profile.TimeoutSec,
            MaximumRetryCount = way?.Profile.MaximumRetryCount,
        };
        return new ConnectionPlan(profile, way?.ProxyCredential, way?.SkipCertificateCheck == true);
    }
}

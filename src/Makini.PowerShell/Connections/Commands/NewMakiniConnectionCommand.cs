using System.Collections;
using System.Management.Automation;
using System.Security;
using Makini.Connections;
using Makini.NetSuite;
using Makini.NetSuite.Certificates;
using Makini.NetSuite.Setup;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.NetSuite;
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
public sealed class NewMakiniConnectionCommand : AdminCmdlet
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

    /// <summary>NetSuite: the account's id, 1234567 or 1234567_SB1.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string AccountId { get; set; } = "";

    /// <summary>NetSuite: the Consumer Key of the integration record.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string ConsumerKey { get; set; } = "";

    /// <summary>NetSuite: the Consumer Secret of the integration record.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NetSuiteSet)]
    [ValidateNotNull]
    [SecretTransformation]
    public SecureString? ConsumerSecret { get; set; }

    /// <summary>NetSuite: the Certificate ID that it showed when the certificate was uploaded.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string CertificateId { get; set; } = "";

    /// <summary>NetSuite: the private key in PEM, as New-NetSuiteCertificate put it into a vault: (Get-Secret ...).</summary>
    [Parameter(ParameterSetName = NetSuiteSet)]
    [ValidateNotNull]
    [SecretTransformation]
    public SecureString? PrivateKey { get; set; }

    /// <summary>NetSuite: the file with the private key, instead of -PrivateKey.</summary>
    [Parameter(ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string? PrivateKeyPath { get; set; }

    /// <summary>NetSuite: the file with the certificate: Test-MakiniConnection then reminds of its end. Nothing of it is sent.</summary>
    [Parameter(ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string? CertificatePath { get; set; }

    /// <summary>NetSuite: other names for what is sent, since Makini's are not published: @{ AccountId = 'account' }.</summary>
    [Parameter(ParameterSetName = NetSuiteSet)]
    [ValidateNotNull]
    public IDictionary CredentialName { get; set; } = new Hashtable();

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
        var wanted = new NewRemoteConnection(Name, Email, Provider, ParameterSetName == NetSuiteSet ? NetSuiteTexts() : CredentialTexts.Read(Credential));
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

    private IReadOnlyDictionary<string, string> NetSuiteTexts() => NetSuiteCredentials.Write(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [NetSuiteCredentials.AccountId] = new NetSuiteAccount(AccountId).Id,
            [NetSuiteCredentials.ConsumerKey] = ConsumerKey,
            [NetSuiteCredentials.ConsumerSecret] = SecretText.Of(ConsumerSecret)!,
            [NetSuiteCredentials.CertificateId] = CertificateId,
            [NetSuiteCredentials.PrivateKey] = PrivateKeyText(),
        },
        CredentialTexts.Read(CredentialName));

    private string PrivateKeyText() => SecretText.Of(PrivateKey)
        ?? (PrivateKeyPath is { } path ? TextFile.Read(GetUnresolvedProviderPathFromPSPath(path)) : throw NoKey());

    private static MakiniException NoKey() => new(ErrorIds.InvalidRequest, "The private key is missing.")
    {
        RecommendedAction = "-PrivateKeyPath ./netsuite.key.pem, or -PrivateKey (Get-Secret NetSuite-PrivateKey).",
    };

    private DateTimeOffset? CertificateEnd() => CertificatePath is { } path
        ? CertificateCheck.Run(TextFile.Read(GetUnresolvedProviderPathFromPSPath(path)), DateTimeOffset.UtcNow).NotAfter
        : null;

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
            CertificateExpiresAt = CertificateEnd(),
            Proxy = way?.Profile.Proxy,
            TimeoutSec = way?.Profile.TimeoutSec,
            MaximumRetryCount = way?.Profile.MaximumRetryCount,
        };
        return new ConnectionPlan(profile, way?.ProxyCredential, way?.SkipCertificateCheck == true);
    }
}

using System.Management.Automation;
using System.Security;
using Makini.Entities;
using Makini.Link;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Profiles;

namespace Makini.PowerShell.Commands;

/// <content>What the command takes.</content>
public sealed partial class ConnectMakiniCommand
{
    private const string FromToken = "Token";
    private const string FromVariable = "EnvironmentVariable";
    private const string FromVault = "Vault";
    private const string AsAccount = "Admin";
    private const string ThroughLink = "Link";
    private const string AgainThroughLink = "Reconnect";
    private const string FromScript = "TokenProvider";
    private const string ToSandbox = "Sandbox";
    private const string FromProfile = "Profile";

    /// <summary>The name to know the connection by; an open connection of the same name is replaced. Default: makini, admin, sandbox, or the profile's name.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidatePattern(@"^[^*?\[\]\s]([^*?\[\]]*[^*?\[\]\s])?$")]
    public string? Name { get; set; }

    /// <summary>The connection's token: a SecureString, or what New-MakiniConnectionToken gave.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromToken, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [SecretTransformation]
    public SecureString? Token { get; set; }

    /// <summary>The environment variable that holds the token; it is read anew for each request.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromVariable, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? EnvironmentVariable { get; set; }

    /// <summary>The vault of SecretManagement that holds the token, or with -Link is to hold it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromVault, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = ThroughLink)]
    [Parameter(ParameterSetName = AgainThroughLink)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultNameCompleter))]
    public string? Vault { get; set; }

    /// <summary>The secret's name in the vault. Default: Makini- and the connection's name.</summary>
    [Parameter(ParameterSetName = FromVault, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = ThroughLink)]
    [Parameter(ParameterSetName = AgainThroughLink)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SecretNameCompleter))]
    public string? SecretName { get; set; }

    /// <summary>The account's client id: alone with -ClientSecret for the Admin API, or for Makini Link. With -Reconnect that of the connection's secret will do.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AsAccount)]
    [Parameter(Mandatory = true, ParameterSetName = ThroughLink)]
    [Parameter(ParameterSetName = AgainThroughLink)]
    [ValidateNotNullOrEmpty]
    public string? ClientId { get; set; }

    /// <summary>The account's client secret. With -Reconnect that of the connection's secret will do.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AsAccount)]
    [Parameter(Mandatory = true, ParameterSetName = ThroughLink)]
    [Parameter(ParameterSetName = AgainThroughLink)]
    [ValidateNotNull]
    [SecretTransformation]
    public SecureString? ClientSecret { get; set; }

    /// <summary>Connects a customer's system in a browser, through Makini Link.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ThroughLink)]
    [Parameter(Mandatory = true, ParameterSetName = AgainThroughLink)]
    public SwitchParameter Link { get; set; }

    /// <summary>The customer connects again: the new token goes into the same place of the same vault, and all else is as it was when the connection of that name was opened or saved.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AgainThroughLink)]
    public SwitchParameter Reconnect { get; set; }

    /// <summary>Where Makini Link sends the browser back to. The Makini dashboard must know it.</summary>
    [Parameter(ParameterSetName = ThroughLink)]
    [Parameter(ParameterSetName = AgainThroughLink)]
    [ValidateNotNull]
    public Uri RedirectUri { get; set; } = LinkAddress.DefaultRedirectUri;

    /// <summary>Shows the address instead of opening a browser, and reads the address that the browser was sent back to.</summary>
    [Parameter(ParameterSetName = ThroughLink)]
    [Parameter(ParameterSetName = AgainThroughLink)]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>A script block that gives the token, as a string or SecureString; it runs in this runspace whenever a token is wanted.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromScript)]
    [ValidateNotNull]
    public ScriptBlock? TokenProvider { get; set; }

    /// <summary>Connects to the embedded sandbox that runs, the one of this runspace first; starts one if none runs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToSandbox)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>Saved connections, by name; with wildcards all that match are opened. Other parameters go before what is saved.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FromProfile)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string[] Profile { get; set; } = [];

    /// <summary>Saves the connection as a profile of its name. No secret is in a profile, only where it is: in a vault or an environment variable.</summary>
    [Parameter(ParameterSetName = FromVariable)]
    [Parameter(ParameterSetName = FromVault)]
    [Parameter(ParameterSetName = ThroughLink)]
    [Parameter(ParameterSetName = AgainThroughLink)]
    [Parameter(ParameterSetName = AsAccount)]
    [Parameter(ParameterSetName = FromToken)]
    [Parameter(ParameterSetName = FromScript)]
    public SwitchParameter SaveProfile { get; set; }

    /// <summary>The service's address; https, or http to this machine. Default: https://api.makini.io.</summary>
    [Parameter(ParameterSetName = FromToken, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = FromVariable, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = FromVault, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = AsAccount)]
    [Parameter(ParameterSetName = ThroughLink)]
    [Parameter(ParameterSetName = AgainThroughLink)]
    [Parameter(ParameterSetName = FromScript)]
    [Parameter(ParameterSetName = FromProfile)]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>The connected system, such as jd-edwards-world; else the service is asked.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    public string? Platform { get; set; }

    /// <summary>What the connection is used for; changes on Production ask first. Default: Unspecified, or Development for the sandbox.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public MakiniEnvironment Environment { get; set; }

    /// <summary>The family of the unified API that is used where an entity is in several: Eam, Erp or Wms. Default: the first of Erp, Eam, Wms that has it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public MakiniFamily Family { get; set; }

    /// <summary>The libraries in which files of JD Edwards are looked for, the first that has one wins. Default: those of the connected system.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [AllowEmptyCollection]
    [ValidatePattern("^[A-Za-z#@$][A-Za-z0-9#@$_]{0,9}$")]
    public string[]? LibraryList { get; set; }

    /// <summary>How the service spells "less or equal" in filters. Default: lted, as it is documented.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSet(MakiniConnectionOptions.DocumentedLessOrEqual, "lteq")]
    public string? LessOrEqual { get; set; }

    /// <summary>When the certificate ends by which Makini logs in to the connected system, as NetSuite's do: Test-MakiniConnection reminds of it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? CertificateExpiresAt { get; set; }

    /// <summary>The proxy's address. Default: the system's proxy.</summary>
    [Parameter]
    public Uri? Proxy { get; set; }

    /// <summary>The user name and password for the proxy. Neither is saved in a profile.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Accepts any certificate. Only for test systems.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>How many seconds one try of a request may take. Default: 100.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int? TimeoutSec { get; set; }

    /// <summary>How often a failed request is repeated at most. Default: 5.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int? MaximumRetryCount { get; set; }

    /// <summary>How many calls must get no answer until further ones fail at once for a while: two at least; 0 for never. Default: 5.</summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int? CircuitBreakerThreshold { get; set; }

    /// <summary>Error codes by which this service says that the customer must connect the system again. Makini publishes none.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? ReauthorizationCode { get; set; }

    /// <summary>Sends nothing: whether the connection works shows with the first command.</summary>
    [Parameter]
    public SwitchParameter NoTest { get; set; }
}

using System.Management.Automation;
using System.Security;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;
using Makini.PowerShell.Vaults;
using Makini.PowerShell.Webhooks;
using Makini.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>
/// Listens for webhooks and puts each valid one into an inbox on disk before Makini gets its 200. TLS stands in front of it: a
/// reverse proxy, or http.sys on Windows. It ends with the module or the process; what is in the inbox stays.
/// </summary>
/// <remarks>
/// Each delivery is checked, written to the inbox, a SQLite file, and to the disk before Makini gets its 200; what comes twice is kept
/// once. Everything else gets its answer within 8 seconds, and nothing of it is kept. Receive-MakiniWebhook takes out what has come, in
/// this process or another. The object that comes out has Url and counts what came.
/// </remarks>
[Cmdlet(VerbsLifecycle.Start, "MakiniWebhookListener", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = PortSecretSet)]
[OutputType(typeof(WebhookListener))]
public sealed class StartMakiniWebhookListenerCommand : AsyncCmdlet
{
    private const string PortSecretSet = "PortSecret";
    private const string PortVaultSet = "PortVault";
    private const string PrefixSecretSet = "PrefixSecret";
    private const string PrefixVaultSet = "PrefixVault";

    /// <summary>A port on the loopback, for a proxy on this machine.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PortSecretSet)]
    [Parameter(Mandatory = true, ParameterSetName = PortVaultSet)]
    [ValidateRange(1, 65_535)]
    public int Port { get; set; }

    /// <summary>An address to listen at: http://+:8080/makini/, or https of a port that http.sys has a certificate for.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PrefixSecretSet)]
    [Parameter(Mandatory = true, ParameterSetName = PrefixVaultSet)]
    [ValidateNotNullOrEmpty]
    public string Prefix { get; set; } = "";

    /// <summary>The secret that the Developer Portal shows.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PortSecretSet)]
    [Parameter(Mandatory = true, ParameterSetName = PrefixSecretSet)]
    [SecretTransformation]
    public SecureString Secret { get; set; } = new();

    /// <summary>The vault of SecretManagement that has the secret to check signatures with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PortVaultSet)]
    [Parameter(Mandatory = true, ParameterSetName = PrefixVaultSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultNameCompleter))]
    public string Vault { get; set; } = "";

    /// <summary>The name of the secret in the vault.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PortVaultSet)]
    [Parameter(Mandatory = true, ParameterSetName = PrefixVaultSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SecretNameCompleter))]
    public string SecretName { get; set; } = "";

    /// <summary>The inbox's file; it is made if it is missing.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string InboxPath { get; set; } = "";

    /// <summary>How many bytes a body may have. One that has more is answered 413.</summary>
    [Parameter]
    [ValidateRange(1, 64 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = WebhookDelivery.DefaultMaxBodyBytes;

    /// <summary>Who may call: addresses, or ranges such as 10.0.0.0/8. Default: everybody.</summary>
    [Parameter]
    [AddressTransformation]
    public AddressRange[] AllowedAddress { get; set; } = [];

    /// <summary>For how many days what was acknowledged is remembered, so that it is known when it comes once more; Makini repeats for a day.</summary>
    [Parameter]
    [ValidateRange(2, 3650)]
    public int RetentionDays { get; set; } = 30;

    private string Address => Port > 0 ? $"http://127.0.0.1:{Port}/" : Prefix is [.., '/'] ? Prefix : Prefix + "/";

    private protected override object? ErrorTarget => Address;

    private protected override async Task EndProcessingAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (!await pipeline.ShouldProcessAsync(Address, "Listen for webhooks").ConfigureAwait(false)) return;
        var options = new WebhookListenerOptions
        {
            Prefix = Address,
            Secret = WebhookText.Secret(await SecretAsync(pipeline, cancellationToken).ConfigureAwait(false)),
            InboxPath = await pipeline.InvokeAsync(cmdlet => InboxPaths.Full(cmdlet, InboxPath)).ConfigureAwait(false),
            MaxBodyBytes = MaxBodyBytes,
            AllowedAddresses = AllowedAddress,
            Retention = TimeSpan.FromDays(RetentionDays),
        };
        var listener = WebhookListener.Start(options);
        if (listener.IsInboxReadOnly) pipeline.Warning($"The inbox {listener.InboxPath} is read-only: each delivery is answered 503, and comes again later, until it can be written to.");
        await pipeline.InvokeAsync(_ => RunspaceState.Current.Listeners.Add(listener)).ConfigureAwait(false);
        await pipeline.WriteAsync(listener).ConfigureAwait(false);
    }

    private async Task<SecureString> SecretAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (Vault.Length == 0) return Secret;
        var vault = new SecretManagementVault(Vault, new VaultThread(pipeline.RunspaceId));
        var stored = await vault.ReadWholeAsync(SecretName, pipeline, cancellationToken).ConfigureAwait(false)
            ?? throw Missing(ErrorIds.SecretNotFound, $"The vault '{Vault}' has no secret '{SecretName}'.");
        return SecretText.Of(stored) is { Length: > 0 } text
            ? SecretText.Hide(text)
            : throw Missing(ErrorIds.SecretInvalid, $"The secret '{SecretName}' of the vault '{Vault}' is no text.");
    }

    private MakiniException Missing(string errorId, string message) => new(errorId, message)
    {
        Target = SecretName,
        RecommendedAction = $"Set-Secret -Vault '{Vault}' -Name '{SecretName}' -SecureStringSecret (Read-Host -AsSecureString)",
    };
}

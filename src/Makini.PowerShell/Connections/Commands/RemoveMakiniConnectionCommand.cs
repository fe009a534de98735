using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Ends connections of the account and their tokens for good; the customers must connect their systems again.</summary>
/// <remarks>
/// This ends the customer's connection at Makini. Nobody can take that back: it asks first, and -Confirm:$false is the answer of a
/// script. -RemoveSecret removes its secret from the vault, too. To forget a connection in this session only, see Disconnect-Makini.
/// </remarks>
[Cmdlet(VerbsCommon.Remove, "MakiniConnection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveMakiniConnectionCommand : RemoteConnectionCmdlet
{
    /// <summary>The connection's name, for messages and to find its secret.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Removes its secret from the vault too.</summary>
    [Parameter]
    public SwitchParameter RemoveSecret { get; set; }

    /// <summary>The vault. Default: where the open connection or the profile of that name has its secret.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultNameCompleter))]
    public string? Vault { get; set; }

    /// <summary>The secret's name. Default: Makini- and the connection's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SecretNameCompleter))]
    public string? SecretName { get; set; }

    private protected override async Task ProcessKeyAsync(
        string key, MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        // Found before anything is removed: afterwards nobody might know any more where it was.
        var secret = RemoveSecret ? await SecretPlace.FindAsync(Vault, SecretName, Name, pipeline).ConfigureAwait(false) : null;
        var target = Name is null ? key : $"{Name} ({key})";
        var action = secret is null ? "End the connection" : $"End the connection and remove the secret {secret.Id}";
        if (!await ChangeConfirmation.AskAsync(account, target, action, pipeline).ConfigureAwait(false)) return;
        await client.DeleteAsync(key, pipeline, cancellationToken).ConfigureAwait(false);
        if (secret is not null) await VaultTokens.RemoveAsync(secret, pipeline, cancellationToken).ConfigureAwait(false);
    }
}

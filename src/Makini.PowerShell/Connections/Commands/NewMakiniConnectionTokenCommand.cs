using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Issues a new token for connections of the account: into a vault, or as an object that shows nothing of it.</summary>
/// <remarks>
/// Without -Vault an object comes out that shows nothing of the token and goes into Connect-Makini -Token. With -Vault the token goes
/// into the secret, beside whatever else is in it, and nothing comes out.
/// </remarks>
[Cmdlet(VerbsCommon.New, "MakiniConnectionToken", SupportsShouldProcess = true)]
[OutputType(typeof(TokenSet))]
public sealed class NewMakiniConnectionTokenCommand : RemoteConnectionCmdlet
{
    /// <summary>The connection's name, for the default of -SecretName.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The vault to put the token in; then nothing is returned.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultNameCompleter))]
    public string? Vault { get; set; }

    /// <summary>The secret's name; in one that is there the token is replaced, and what else is in it stays. Default: Makini- and the connection's name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SecretNameCompleter))]
    public string? SecretName { get; set; }

    private protected override async Task ProcessKeyAsync(
        string key, MakiniConnection account, AdminClient client, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var secret = Vault is null ? null : await SecretPlace.FindAsync(Vault, SecretName, Name, pipeline).ConfigureAwait(false);
        if (!await ChangeConfirmation.AskAsync(account, Name ?? key, "Issue a new token", pipeline).ConfigureAwait(false)) return;
        if (secret is null)
        {
            await pipeline.WriteAsync(await client.IssueTokenAsync(key, pipeline, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }

        await VaultTokens.ReplaceAsync(secret, () => client.IssueTokenAsync(key, pipeline, cancellationToken), pipeline, cancellationToken).ConfigureAwait(false);
    }
}

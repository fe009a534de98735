using System.Management.Automation;
using Makini.Connections;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>Renews the tokens of connections now. A new pair is in the vault before it is used.</summary>
/// <remarks>
/// Tokens renew themselves shortly before they end and after a 401, so this is for the impatient: after a leak, before a long pause, in a
/// test. The new pair is in the vault before it is used, and processes that share a secret take turns. -Issue lets the Admin API issue a
/// new token where the refresh token is of no use any more. If the pair cannot be stored, the error is MakiniTokenNotStored, and it is
/// kept in memory.
/// </remarks>
[Cmdlet(VerbsData.Update, "MakiniToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MakiniConnection))]
public sealed class UpdateMakiniTokenCommand : ConnectionCmdlet
{
    /// <inheritdoc/>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "ConnectionName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public override ConnectionArgument[]? Connection { get => base.Connection; set => base.Connection = value; }

    /// <summary>Lets the Admin API issue a new token instead of using the refresh token.</summary>
    [Parameter]
    public SwitchParameter Issue { get; set; }

    /// <summary>The connection's key in the Admin API. Default: as the connection itself says.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Key { get; set; }

    /// <summary>The account's connection. Default: the runspace's only one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? AdminConnection { get; set; }

    /// <summary>Returns the connection, with the end of its new token. Without it nothing comes out.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool TakesAccounts => true;

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (!await pipeline.ShouldProcessAsync(connection.Name, Issue ? "Issue a new token" : "Renew the token").ConfigureAwait(false)) return;
        try
        {
            await RenewAsync(connection, pipeline, cancellationToken).ConfigureAwait(false);
            if (PassThru) await pipeline.WriteAsync(connection).ConfigureAwait(false);
        }
        catch (MakiniException e)
        {
            // One customer's broken token does not keep the others from being renewed.
            pipeline.WriteError(ErrorRecords.From(e, connection.Name));
        }
    }

    private async Task RenewAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (connection.TokenSource is RefreshingTokenSource tokens)
        {
            if (Issue) await IssueAsync(connection, tokens, pipeline, cancellationToken).ConfigureAwait(false);
            else await tokens.RotateAsync(pipeline, cancellationToken).ConfigureAwait(false);
            return;
        }

        // Whoever owns the token otherwise (a variable, a script block, the client's secret) is asked for another.
        if (Issue) throw NotIssuable(connection.Name);
        var known = await connection.TokenSource.GetAsync(refused: null, pipeline, cancellationToken).ConfigureAwait(false);
        await connection.TokenSource.GetAsync(known, pipeline, cancellationToken).ConfigureAwait(false);
    }

    private async Task IssueAsync(MakiniConnection connection, RefreshingTokenSource tokens, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var account = await pipeline.InvokeAsync(_ => ConnectionResolver.ResolveAccount(AdminConnection, RunspaceState.Current.Connections)).ConfigureAwait(false);
        var key = Key ?? await FindKeyAsync(connection, pipeline, cancellationToken).ConfigureAwait(false);
        var client = new AdminClient(account);
        await tokens.ReplaceAsync((log, stop) => client.IssueTokenAsync(key, log, stop), pipeline, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string> FindKeyAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (connection.Integration?.Id is { } known) return known;
        MakiniException? cause = null;
        try
        {
            if ((await connection.GetStatusAsync(pipeline, cancellationToken).ConfigureAwait(false)).Id is { } told) return told;
        }
        catch (MakiniException e)
        {
            cause = e;
        }

        throw new MakiniException(ErrorIds.ConnectionNotFound, $"The connection '{connection.Name}' does not tell its key in the Admin API.", cause)
        {
            RecommendedAction = $"Update-MakiniToken {CommandWord.Of(connection.Name)} -Issue -Key <key>; Get-MakiniConnection -Remote lists the keys.",
            Target = connection.Name,
        };
    }

    private static MakiniException NotIssuable(string name) =>
        new(ErrorIds.SecretInvalid, $"The token of '{name}' comes from elsewhere: an issued one would be in no place that it is read from.")
        {
            RecommendedAction = $"New-MakiniConnectionToken -Key <key> -Vault <vault>, then: Connect-Makini {CommandWord.Of(name)} -Vault <vault>",
            Target = name,
        };
}

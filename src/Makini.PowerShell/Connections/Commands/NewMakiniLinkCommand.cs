using System.Collections;
using System.Globalization;
using System.Management.Automation;
using Makini.Link;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Commands;

/// <summary>
/// Makes the address where a customer connects a system through Makini Link, or connects it again, with a message to send.
/// Sends nothing to anybody. Who waits for the answer is Connect-Makini -Link, or the application behind the redirect address.
/// </summary>
/// <remarks>
/// Give it an open connection to connect its system again, or a platform for a new one. What comes out has Url, the address, and Message,
/// a text that tells the customer what to have at hand for that platform. The address is good for whoever opens it, so send it to the
/// customer only.
/// </remarks>
[Cmdlet(VerbsCommon.New, "MakiniLink", DefaultParameterSetName = RemoteSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(MakiniLink))]
public sealed class NewMakiniLinkCommand : AsyncCmdlet
{
    private const string ConnectionSet = "Connection";

    // The default, so that a connection of the account binds whole, not by the name that it has as well.
    private const string RemoteSet = "Remote";

    /// <summary>The connection to renew, one that is open or one of the account that is: its platform and address are taken, and the message says that it has stopped. None for a new one.</summary>
    [Parameter(ParameterSetName = ConnectionSet, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "ConnectionName")]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    /// <summary>A connection of the account, as Get-MakiniConnection -Remote gives it; it need not be open.</summary>
    [Parameter(ParameterSetName = RemoteSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public RemoteConnection? RemoteConnection { get; set; }

    /// <summary>The account's client id. Default: the one with the connection's tokens, or of the account that is open.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ClientId { get; set; }

    /// <summary>Where Makini Link sends the browser back to. The Makini dashboard must know it.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri RedirectUri { get; set; } = LinkAddress.DefaultRedirectUri;

    /// <summary>What the answer is to repeat. Default: one that nobody can guess.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? State { get; set; }

    /// <summary>Sent along as metadata[name]=value, to find the connection again. How Makini Link takes metadata is not published.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable Metadata { get; set; } = [];

    /// <summary>The system: the message says what to have at hand for it. Default: the connection's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlatformCompleter))]
    public string? Platform { get; set; }

    /// <summary>The name that the message greets. Without it the greeting has none.</summary>
    [Parameter]
    public string? CustomerName { get; set; }

    /// <summary>The service's address. Default: the connection's or the account's, else https://api.makini.io.</summary>
    [Parameter]
    public Uri? BaseUri { get; set; }

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var targets = await pipeline.InvokeAsync(_ => new LinkTargets(RunspaceState.Current.Connections)).ConfigureAwait(false);
        foreach (var target in await FindAsync(targets, pipeline, cancellationToken).ConfigureAwait(false))
        {
            if (!await pipeline.ShouldProcessAsync(target.Name ?? Platform ?? "a system", "Make a link").ConfigureAwait(false)) continue;
            try
            {
                var clientId = ClientId ?? await targets.ClientIdAsync(target, pipeline, cancellationToken).ConfigureAwait(false);
                await pipeline.WriteAsync(Make(target, clientId, targets.Account)).ConfigureAwait(false);
            }
            catch (MakiniException e)
            {
                // Other customers get their links all the same.
                pipeline.WriteError(ErrorRecords.From(e, target.Name));
            }
        }
    }

    private async Task<IReadOnlyList<LinkTarget>> FindAsync(LinkTargets targets, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (RemoteConnection is not null) return [LinkTarget.Of(RemoteConnection)];
        if (Connection is null) return [LinkTarget.New];
        var found = new List<LinkTarget>();
        foreach (var argument in Connection) found.AddRange(await targets.FindAsync(argument, pipeline, cancellationToken).ConfigureAwait(false));
        return found;
    }

    private MakiniLink Make(LinkTarget target, string clientId, MakiniConnection? account)
    {
        var platform = Platform ?? target.Platform;
        var needs = PlatformNeeds.Of(platform);
        var state = State ?? LinkAddress.NewState();
        var service = BaseUri ?? (target.Open ?? account)?.BaseUri ?? ConnectionPlan.DefaultBaseUri;
        var url = LinkAddress.Build(LinkAddress.For(service), clientId, RedirectUri, state, Pairs());
        return new MakiniLink(
            url, state, platform, target.IsReconnect, LinkMessage.Subject(needs.System, target.IsReconnect), LinkMessage.Text(needs, url, target.IsReconnect, CustomerName))
        {
            Name = target.Name,
        };
    }

    private IEnumerable<(string Name, string Value)> Pairs() => Metadata
        .Cast<DictionaryEntry>()
        .Select(pair => (Name: $"metadata[{pair.Key}]", Value: Convert.ToString(pair.Value, CultureInfo.InvariantCulture) ?? ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal);
}

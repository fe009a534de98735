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
/// Sends nothing itself. Who waits for the answer is Connect-Makini -Link, or the application behind the redirect address.
/// </summary>
/// <remarks>
/// Give it an open connection to connect its system again, or a platform for a new one. What comes out has Url, the address, and Message,
/// a text that tells the customer what to have at hand for that platform. The address is good for whoever opens it, so send it to the
/// customer only.
/// </remarks>
[Cmdlet(VerbsCommon.New, "MakiniLink", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(MakiniLink))]
public sealed class NewMakiniLinkCommand : PSCmdlet
{
    /// <summary>The connection to renew: its platform and address are taken, and the message says that it has stopped. None for a new one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "ConnectionName")]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    /// <summary>The account's client id, as the Makini dashboard and Get-MakiniClient show it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = "";

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

    /// <summary>The service's address. Default: the connection's, else https://api.makini.io.</summary>
    [Parameter]
    public Uri? BaseUri { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var connection in Find())
        {
            if (ShouldProcess(connection?.Name ?? Platform ?? "a system", "Make a link")) WriteObject(Make(connection));
        }
    }

    private IReadOnlyList<MakiniConnection?> Find()
    {
        if (Connection is null) return [null];
        try
        {
            return [.. ConnectionResolver.Resolve(Connection, RunspaceState.Current.Connections).Where(connection => !connection.IsAdmin)];
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
            throw;
        }
    }

    private MakiniLink Make(MakiniConnection? connection)
    {
        var platform = Platform ?? connection?.Platform;
        var needs = PlatformNeeds.Of(platform);
        var state = State ?? LinkAddress.NewState();
        var service = BaseUri ?? connection?.BaseUri ?? ConnectionPlan.DefaultBaseUri;
        var url = LinkAddress.Build(LinkAddress.For(service), ClientId, RedirectUri, state, Pairs());
        var isReconnect = connection is not null;
        return new MakiniLink(url, state, platform, isReconnect, LinkMessage.Subject(needs.System, isReconnect), LinkMessage.Text(needs, url, isReconnect, CustomerName));
    }

    private IEnumerable<(string Name, string Value)> Pairs() => Metadata
        .Cast<DictionaryEntry>()
        .Select(pair => (Name: $"metadata[{pair.Key}]", Value: Convert.ToString(pair.Value, CultureInfo.InvariantCulture) ?? ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal);
}

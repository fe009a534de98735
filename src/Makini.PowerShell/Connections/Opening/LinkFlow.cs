using System.Management.Automation;
using Makini.Link;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Connections;

/// <summary>Brings the customer through Makini Link and gets the code: with a browser on this machine, or with one elsewhere.</summary>
/// <param name="baseUri">The service's address.</param>
/// <param name="clientId">The account's client id.</param>
/// <param name="redirectUri">Where the browser brings the code.</param>
internal sealed class LinkFlow(Uri baseUri, string clientId, Uri redirectUri)
{
    /// <summary>So long a customer may take to log in to a system.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly string _state = LinkAddress.NewState();

    private Uri Address => LinkAddress.Build(LinkAddress.For(baseUri), clientId, redirectUri, _state);

    /// <summary>Opens a browser here and waits for the code at the redirect address.</summary>
    /// <exception cref="MakiniException">LinkFailed.</exception>
    public async Task<string> GetCodeAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        using var receiver = LoopbackReceiver.Start(redirectUri, _state);
        if (LinkBrowser.TryOpen(Address)) pipeline.Verbose("The browser shows Makini Link; this command goes on when the system is connected.");
        else pipeline.Warning($"No browser could be opened. Open this address in one on this machine: {Address}");
        return await receiver.ReceiveAsync(Limit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shows the address and reads the one that the browser, wherever it is, was sent back to.</summary>
    /// <exception cref="MakiniException">LinkFailed, also where nobody can be asked.</exception>
    public async Task<string> AskForCodeAsync(AsyncPipeline pipeline)
    {
        if (!pipeline.IsInteractive)
        {
            throw LinkErrors.Failed(
                "Makini Link wants somebody who opens an address in a browser, and nobody can be asked here.",
                "Run Connect-Makini -Link -NoBrowser once in a console with -Vault and -SecretName; the runbook then uses Connect-Makini -Vault.");
        }

        return LinkAnswer.ReadCode(await pipeline.InvokeAsync(Ask).ConfigureAwait(false), _state);
    }

    private string Ask(PSCmdlet cmdlet)
    {
        var screen = cmdlet.Host.UI;
        screen.WriteLine("Open this address in a browser and connect the system:");
        screen.WriteLine(Address.AbsoluteUri);
        screen.WriteLine("The browser then goes to an address that may show no page. Copy that address out of the browser and paste it here:");
        return screen.ReadLine() ?? "";
    }
}

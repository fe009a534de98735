using System.Management.Automation;
using System.Security;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Webhooks;
using Makini.Sandbox;
using Makini.Sandbox.Webhooks;

namespace Makini.PowerShell.Commands;

/// <content>Where the sandbox sends webhooks.</content>
public sealed partial class SetMakiniSandboxCommand
{
    private const string WebhookSet = "Webhook";
    private const string NoWebhookSet = "NoWebhook";

    /// <summary>Where to send webhooks when records are made or changed, and when the connection fares otherwise than before.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WebhookSet)]
    [Alias("Url")]
    [ValidateNotNull]
    public Uri? WebhookUri { get; set; }

    /// <summary>The secret that webhooks are signed with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WebhookSet)]
    [SecretTransformation]
    public SecureString WebhookSecret { get; set; } = new();

    /// <summary>Which events to send: names with wildcards, as work-orders.*. Default: all.</summary>
    [Parameter(ParameterSetName = WebhookSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] WebhookEvent { get; set; } = ["*"];

    /// <summary>After how many seconds a webhook that got no 200 is sent again; each further pause is twice as long, for a day.</summary>
    [Parameter(ParameterSetName = WebhookSet)]
    [ValidateRange(0.01, 86_400)]
    public double WebhookRetryDelay { get; set; } = 30;

    /// <summary>Loses each n-th webhook, and sends it at no time: 3 loses each third.</summary>
    [Parameter(ParameterSetName = WebhookSet)]
    [ValidateRange(1, int.MaxValue)]
    public int WebhookLoss { get; set; }

    /// <summary>Sends each n-th webhook twice: 3 doubles each third.</summary>
    [Parameter(ParameterSetName = WebhookSet)]
    [ValidateRange(1, int.MaxValue)]
    public int WebhookDuplicate { get; set; }

    /// <summary>Sends each n-th webhook behind the one that follows it.</summary>
    [Parameter(ParameterSetName = WebhookSet)]
    [ValidateRange(1, int.MaxValue)]
    public int WebhookReorder { get; set; }

    /// <summary>Sends no webhooks any more, not even those that wait to be sent again.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NoWebhookSet)]
    public SwitchParameter NoWebhook { get; set; }

    private void SendWebhooks(MakiniSandbox sandbox)
    {
        if (NoWebhook)
        {
            if (ShouldProcess(sandbox.Url.ToString(), "Send no webhooks")) sandbox.SendWebhooks(null);
        }
        else if (ShouldProcess(sandbox.Url.ToString(), $"Send webhooks to {WebhookUri}"))
        {
            sandbox.SendWebhooks(NewTarget());
        }
    }

    private WebhookTarget NewTarget() => new(WebhookUri!, WebhookText.Secret(WebhookSecret))
    {
        Events = WebhookEvent,
        RetryDelay = TimeSpan.FromSeconds(WebhookRetryDelay),
        LosesEach = WebhookLoss,
        DoublesEach = WebhookDuplicate,
        DelaysEach = WebhookReorder,
    };
}

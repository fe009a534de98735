using System.Management.Automation;
using System.Security;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Webhooks;
using Makini.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>Signs a body as Makini does, for tests of what receives webhooks.</summary>
/// <remarks>
/// The signature is HMAC-SHA256 over the body's bytes, in Base64, and goes into the header X-Webhook-Signature. Text is taken as UTF-8.
/// </remarks>
[Cmdlet(VerbsCommon.New, "MakiniWebhookSignature", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(string))]
public sealed class NewMakiniWebhookSignatureCommand : PSCmdlet
{
    /// <summary>The body as it is to be sent: text or bytes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object Body { get; set; } = "";

    /// <summary>The secret that the receiver checks signatures with.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [SecretTransformation]
    public SecureString Secret { get; set; } = new();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!ShouldProcess("the body", "Sign")) return;
        try
        {
            WriteObject(WebhookSignature.Compute(WebhookText.Body(Body), WebhookText.Secret(Secret)));
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
        }
    }
}

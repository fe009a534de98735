using System.Management.Automation;
using System.Security;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Webhooks;
using Makini.Webhooks;

namespace Makini.PowerShell.Commands;

/// <summary>
/// Checks the signature of a webhook and reads it. For functions and runbooks that are called by Makini: takes $Request.RawBody of
/// an Azure Function, or the whole $WebhookData of Azure Automation from the pipeline. A body that is not signed is a
/// terminating error; nothing of it comes out.
/// </summary>
/// <remarks>
/// Give the body as it came over the network: one that somebody has parsed cannot be checked any more. The signature is HMAC-SHA256 over
/// the body, compared in constant time. What comes out tells Kind, Event, ConnectionId, OccurredAt and Details; a change of records has
/// Entity, Change and Key, and pipes into Get-MakiniAsset and the like. On MakiniWebhookSignatureInvalid answer 401, on
/// MakiniWebhookInvalid 400.
/// </remarks>
[Cmdlet(VerbsData.ConvertFrom, "MakiniWebhook", DefaultParameterSetName = HeadersSet)]
[OutputType(typeof(MakiniWebhook), typeof(MakiniEntityChange))]
public sealed class ConvertFromMakiniWebhookCommand : PSCmdlet
{
    private const string HeadersSet = "Headers";
    private const string SignatureSet = "Signature";

    /// <summary>The body as it came over the network: text or bytes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("RequestBody", "RawBody")]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object Body { get; set; } = "";

    /// <summary>The request's headers, as a table or an object; the signature and the delivery's id are looked for in them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HeadersSet, ValueFromPipelineByPropertyName = true)]
    [Alias("RequestHeader", "RequestHeaders")]
    public object Headers { get; set; } = "";

    /// <summary>The value of the header X-Webhook-Signature.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SignatureSet)]
    [AllowEmptyString]
    public string Signature { get; set; } = "";

    /// <summary>The secret that the Developer Portal shows.</summary>
    [Parameter(Mandatory = true)]
    [SecretTransformation]
    public SecureString Secret { get; set; } = new();

    /// <summary>How many bytes the body may have. One that has more is MakiniWebhookInvalid.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxBodyBytes { get; set; } = WebhookDelivery.DefaultMaxBodyBytes;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            WriteObject(Delivery().Open(WebhookText.Secret(Secret), MaxBodyBytes));
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
        }
    }

    private WebhookDelivery Delivery() => ParameterSetName == SignatureSet
        ? new() { Body = WebhookText.Body(Body), Signature = Signature }
        : new()
        {
            Body = WebhookText.Body(Body),
            Signature = WebhookText.Header(Headers, WebhookDelivery.SignatureHeaders),
            Id = WebhookText.Header(Headers, WebhookDelivery.IdHeaders),
        };
}

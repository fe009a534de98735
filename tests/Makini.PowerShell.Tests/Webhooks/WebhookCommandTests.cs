using System.Management.Automation;
using System.Net;
using System.Text;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Webhooks;

public sealed class WebhookCommandTests : IDisposable
{
    private const string Secret = "whsec-canary-4711";
    private const string Body = """{"event":"assets.updated","body":["a","b"]}""";
    private readonly PowerShellEngine _engine = new();

    public WebhookCommandTests() => _engine.Get("$global:secret = $args[0]; $global:body = $args[1]", new NetworkCredential("", Secret).SecurePassword, Body);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void What_was_signed_can_be_opened_by_text_bytes_and_signature()
    {
        dynamic change = _engine.One("ConvertFrom-MakiniWebhook $body -Signature (New-MakiniWebhookSignature $body $secret) -Secret $secret");
        Assert.Equal("Asset", (string)change.Entity);
        dynamic same = _engine.One(
            "ConvertFrom-MakiniWebhook $args[0] -Signature ($body | New-MakiniWebhookSignature -Secret $secret) -Secret $secret", Encoding.UTF8.GetBytes(Body));
        Assert.Equal(["a", "b"], (IEnumerable<string>)same.Key);
    }

    [Theory]
    [InlineData("@{ 'x-webhook-signature' = $signature; 'X-Delivery-Id' = 'd1' }")]
    [InlineData("@{ 'X-Webhook-Signature' = @($signature, 'other'); 'x-webhook-id' = [Collections.Generic.List[string]]('d1') }")]
    [InlineData("[pscustomobject] @{ 'X-Webhook-Signature' = $signature; 'X-Webhook-Id' = 'd1' }")]
    [InlineData("& { $names = [Collections.Specialized.NameValueCollection]::new(); $names.Add('x-webhook-signature', $signature); $names.Add('X-Webhook-Id', 'd1'); , $names }")]
    [InlineData("& { $message = [Net.Http.HttpRequestMessage]::new(); $message.Headers.Add('X-Webhook-Signature', $signature); $message.Headers.Add('X-Webhook-Id', 'd1'); , $message.Headers }")]
    public void Headers_come_as_tables_objects_and_lists(string headers)
    {
        dynamic change = _engine.One($"$signature = New-MakiniWebhookSignature $body $secret; ConvertFrom-MakiniWebhook -Body $body -Headers ({headers}) -Secret $secret");
        Assert.Equal("d1", (string)change.DeliveryId);
    }

    [Fact]
    public void The_webhook_data_of_a_runbook_is_taken_as_it_is()
    {
        dynamic change = _engine.One(
            """
            $data = [pscustomobject] @{
                WebhookName = 'makini'; RequestBody = $body
                RequestHeader = [pscustomobject] @{ 'X-Webhook-Signature' = New-MakiniWebhookSignature $body $secret }
            }
            $data | ConvertFrom-MakiniWebhook -Secret $secret
            """);
        Assert.Equal("updated", (string)change.Change);
    }

    [Theory]
    [InlineData("ConvertFrom-MakiniWebhook ($body + ' ') -Signature (New-MakiniWebhookSignature 'x' $secret) -Secret $secret", "MakiniWebhookSignatureInvalid", ErrorCategory.SecurityError)]
    [InlineData("ConvertFrom-MakiniWebhook $body -Headers @{ Other = 1 } -Secret $secret", "MakiniWebhookSignatureInvalid", ErrorCategory.SecurityError)]
    [InlineData("ConvertFrom-MakiniWebhook $body -Signature '' -Secret $secret", "MakiniWebhookSignatureInvalid", ErrorCategory.SecurityError)]
    [InlineData("ConvertFrom-MakiniWebhook @{ event = 'x' } -Signature x -Secret $secret", "MakiniWebhookInvalid", ErrorCategory.InvalidData)]
    [InlineData("ConvertFrom-MakiniWebhook 'text' -Signature (New-MakiniWebhookSignature 'text' $secret) -Secret $secret", "MakiniWebhookInvalid", ErrorCategory.InvalidData)]
    [InlineData("ConvertFrom-MakiniWebhook $body -Signature x -Secret $secret -MaxBodyBytes 10", "MakiniWebhookInvalid", ErrorCategory.InvalidData)]
    [InlineData("New-MakiniWebhookSignature 12 $secret", "MakiniWebhookInvalid", ErrorCategory.InvalidData)]
    public void What_is_not_right_ends_the_command_and_shows_no_secret(string script, string id, ErrorCategory category)
    {
        var result = _engine.Run(script);
        Assert.Empty(result.Output);
        Assert.StartsWith($"{id},", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, result.Error.CategoryInfo.Category);
        Assert.NotEmpty(result.Error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain(Secret, result.Error.ToString() + result.Error.Exception, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_no_text()
    {
        var error = _engine.Run("ConvertFrom-MakiniWebhook $body -Signature x -Secret 'plain-text'").Error;
        Assert.StartsWith("ParameterArgumentTransformationError", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.DoesNotContain("plain-text", error.Exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_signs_nothing() => Assert.Empty(_engine.Get("New-MakiniWebhookSignature $body $secret -WhatIf"));
}

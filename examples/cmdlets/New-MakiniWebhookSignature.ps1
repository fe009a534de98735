# As Makini signs.
New-MakiniWebhookSignature '{"event":"assets.updated","body":["03db"]}' $secret

# For a request to your own receiver.
@{ 'X-Webhook-Signature' = New-MakiniWebhookSignature '{}' $secret }

# Of bytes.
New-MakiniWebhookSignature ([Text.Encoding]::UTF8.GetBytes('{}')) $secret

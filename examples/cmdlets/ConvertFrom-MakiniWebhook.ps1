# What an Azure Function got.
$body = '{"event":"assets.updated","body":["03db"]}'
ConvertFrom-MakiniWebhook $body -Signature (New-MakiniWebhookSignature $body $secret) -Secret $secret

# Headers as they came.
$headers = @{ 'X-Webhook-Signature' = New-MakiniWebhookSignature $body $secret }
ConvertFrom-MakiniWebhook $body -Headers $headers -Secret $secret

# On to the records.
ConvertFrom-MakiniWebhook $body -Headers $headers -Secret $secret | Get-MakiniAsset -ErrorAction SilentlyContinue

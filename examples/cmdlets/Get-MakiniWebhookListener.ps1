# Those that run here.
Get-MakiniWebhookListener

# Where they listen.
(Get-MakiniWebhookListener).Url

# To stop them.
Get-MakiniWebhookListener | Stop-MakiniWebhookListener

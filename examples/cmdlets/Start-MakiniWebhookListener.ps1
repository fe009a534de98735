# What comes is on disk before it is answered.
Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $folder/inbox.db

# With the secret out of a vault.
Start-MakiniWebhookListener -Port 8080 -Vault Runbooks -SecretName MakiniWebhooks -InboxPath ./inbox.db

# From one network only, and small ones.
Stop-MakiniWebhookListener
Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $folder/inbox.db -AllowedAddress 127.0.0.1/32 -MaxBodyBytes 65536

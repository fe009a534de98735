# What has come; each is acknowledged when the pipeline has taken it.
Receive-MakiniWebhook $folder/inbox.db

# Waits for more, a second here.
Receive-MakiniWebhook $folder/inbox.db -Wait -TimeoutSec 1

# For the careful.
Receive-MakiniWebhook $folder/inbox.db -NoAcknowledge | ForEach-Object { $_ | Confirm-MakiniWebhook }

# What has failed five times is left for a look later on.
Receive-MakiniWebhook $folder/inbox.db -MaxAttempts 5

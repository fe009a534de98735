# What is done is acknowledged; what the work fails on stays in the inbox, and comes again.
Receive-MakiniWebhook $folder/inbox.db -NoAcknowledge | ForEach-Object { "Working on $($_.Kind)"; $_ | Confirm-MakiniWebhook }

# Drops those that have failed more than five times.
Receive-MakiniWebhook $folder/inbox.db -NoAcknowledge | Where-Object { $_.Receipt.Attempts -gt 5 } | Confirm-MakiniWebhook

# One only; the others wait.
Receive-MakiniWebhook $folder/inbox.db -NoAcknowledge -MaxCount 1 | Confirm-MakiniWebhook

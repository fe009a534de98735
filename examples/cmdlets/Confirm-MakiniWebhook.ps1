# When the work is done.
Receive-MakiniWebhook $folder/inbox.db -NoAcknowledge | Confirm-MakiniWebhook

# After work that may fail: what failed comes again.
Receive-MakiniWebhook $folder/inbox.db -NoAcknowledge | ForEach-Object { $event = $_; $event.Key; $event | Confirm-MakiniWebhook }

# One of them.
Receive-MakiniWebhook $folder/inbox.db -NoAcknowledge -MaxCount 1 | Confirm-MakiniWebhook

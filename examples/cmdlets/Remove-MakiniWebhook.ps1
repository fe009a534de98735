# Drops what has failed several times.
Get-MakiniWebhook $folder/inbox.db -MinAttempts 5 | Remove-MakiniWebhook

# Drops all that is old.
Get-MakiniWebhook $folder/inbox.db | Where-Object { $_.Receipt.ReceivedAt -lt (Get-Date).AddDays(-90) } | Remove-MakiniWebhook

# What would be dropped of a connection that is gone.
Get-MakiniWebhook $folder/inbox.db | Where-Object ConnectionId -eq 'c-17' | Remove-MakiniWebhook -WhatIf

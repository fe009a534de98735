# What waits, without taking it out.
Get-MakiniWebhook $folder/inbox.db

# What has failed several times.
Get-MakiniWebhook $folder/inbox.db -MinAttempts 5 | ForEach-Object { "$($_.Receipt.Attempts) times: $($_.Event)" }

# How many wait.
@(Get-MakiniWebhook $folder/inbox.db).Count

# The listeners of this runspace.
$null = Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $folder/inbox.db
Stop-MakiniWebhookListener

# Those that listen at a port, whoever started them.
Get-MakiniWebhookListener | Where-Object Url -like *:8080* | Stop-MakiniWebhookListener

# What would be stopped.
Get-MakiniWebhookListener | Stop-MakiniWebhookListener -WhatIf

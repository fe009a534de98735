# The listeners of this runspace.
$null = Start-MakiniWebhookListener -Port $port -Secret $secret -InboxPath $folder/inbox.db
Stop-MakiniWebhookListener

# One.
Get-MakiniWebhookListener | Stop-MakiniWebhookListener

# What would be stopped.
Get-MakiniWebhookListener | Stop-MakiniWebhookListener -WhatIf

# Tells of each change, for a second here and for ever without -TimeoutSec.
Watch-MakiniConnection -Connection * -PollingInterval 1 -TimeoutSec 1

# What needs the customer goes on to somebody who can help.
Watch-MakiniConnection -TimeoutSec 1 -PollingInterval 1 | Where-Object { $_.Health.RequiresReauthorization } | ForEach-Object { "Call $($_.Name)" }

# One connection.
Watch-MakiniConnection acme -TimeoutSec 1 -PollingInterval 1

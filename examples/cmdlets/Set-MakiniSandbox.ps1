# The next two requests are too many.
$sandbox | Set-MakiniSandbox -RateLimit -RetryAfter 0 -Count 2

# The customer's password has changed.
$sandbox | Set-MakiniSandbox -SyncStatus fail

# All is well again.
$sandbox | Set-MakiniSandbox -Clear
$sandbox | Set-MakiniSandbox -SyncStatus done

# Another of the account's customers has no credits left.
$sandbox | Set-MakiniSandbox -ConnectionName 'Quince*' -ConnectionStatus Inactive

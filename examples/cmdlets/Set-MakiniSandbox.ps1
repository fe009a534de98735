# The next two requests are too many; the caller may come again at once.
$sandbox | Set-MakiniSandbox -RateLimit -RetryAfter 0 -Count 2

# The third query's answer breaks off in the middle, and a proxy answers the fourth with a page of its own.
$sandbox | Set-MakiniSandbox -Drop InBody -Path */passthrough -After 2 -Count 1
$sandbox | Set-MakiniSandbox -StatusCode 502 -HtmlBody -Path */passthrough -After 3 -Count 1

# The token expires while a list is read.
$sandbox | Set-MakiniSandbox -ExpireToken -After 1

# The customer's password has changed: the connected system refuses Makini.
$sandbox | Set-MakiniSandbox -SyncStatus fail

# All is well again.
$sandbox | Set-MakiniSandbox -Clear
$sandbox | Set-MakiniSandbox -SyncStatus done

# Another of the account's customers has no credits left.
$sandbox | Set-MakiniSandbox -ConnectionName 'Maple*' -ConnectionStatus Inactive

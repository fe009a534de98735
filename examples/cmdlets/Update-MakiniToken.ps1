# A new pair, with the refresh token.
Update-MakiniToken sandbox

# When the new one ends.
(Update-MakiniToken sandbox -PassThru).TokenExpiresAt

# All connections that a name stands for, before a long pause.
Get-MakiniConnection sandbox* | Update-MakiniToken

# By the Admin API, where the old tokens are of no use any more.
Update-MakiniToken acme -Issue -Vault Runbooks

# A new pair, with the refresh token.
Update-MakiniToken sandbox

# All that are open.
Get-MakiniConnection sandbox | Update-MakiniToken

# By the Admin API, where the old tokens are of no use any more.
Update-MakiniToken acme -Issue -Vault Runbooks

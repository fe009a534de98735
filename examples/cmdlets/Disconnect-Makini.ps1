# One connection.
Disconnect-Makini acme

# All that begin with test.
Get-MakiniConnection test* | Disconnect-Makini

# And its secret out of the vault.
Disconnect-Makini acme -RemoveSecret

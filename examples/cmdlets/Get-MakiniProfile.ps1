# All that are saved.
Get-MakiniProfile

# Those of production.
Get-MakiniProfile prod-*

# Which vault each has its secret in.
Get-MakiniProfile | ForEach-Object { "$($_.Name): $($_.Vault) $($_.SecretName)" }

# Opened, all at once; one that fails is an error of its own.
Get-MakiniProfile | ForEach-Object { Connect-Makini -Profile $_.Name -Vault Runbooks }

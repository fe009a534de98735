# All that are saved.
Get-MakiniProfile

# Those of production.
Get-MakiniProfile prod-*

# Opened, all at once.
Get-MakiniProfile | ForEach-Object { Connect-Makini -Profile $_.Name -Vault Runbooks }

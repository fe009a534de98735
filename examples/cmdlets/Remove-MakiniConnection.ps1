# One of the account's connections, for good; what would be done.
Get-MakiniConnection -Remote 'Quince Dairy' -Connection admin | Remove-MakiniConnection -Connection admin -WhatIf

# Really.
Get-MakiniConnection -Remote 'Quince Dairy' -Connection admin | Remove-MakiniConnection -Connection admin -Confirm:$false

# And its secret.
Get-MakiniConnection -Remote acme | Remove-MakiniConnection -RemoveSecret -Vault Runbooks

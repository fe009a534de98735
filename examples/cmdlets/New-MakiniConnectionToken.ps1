# A token that goes straight into a vault.
Get-MakiniConnection -Remote acme | New-MakiniConnectionToken -Vault Runbooks

# A token that is used at once and shows itself to nobody.
$token = Get-MakiniConnection -Remote 'Makini Sandbox' -Connection admin | New-MakiniConnectionToken -Connection admin
Connect-Makini acme -Token $token -BaseUri $sandbox.Url

# What would be done.
Get-MakiniConnection -Remote 'Makini Sandbox' -Connection admin | New-MakiniConnectionToken -Connection admin -WhatIf

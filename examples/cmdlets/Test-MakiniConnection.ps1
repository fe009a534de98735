# How the default connection is.
Test-MakiniConnection

# All that are open.
Get-MakiniConnection | Test-MakiniConnection

# For a script: go on only if all is well.
if (Test-MakiniConnection acme -Quiet) { 'go on' }

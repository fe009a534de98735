# Another title.
$key = (Get-MakiniWorkOrder -First 1).Key
Set-MakiniEntity WorkOrder $key @{ Title = 'Pump leaks badly' }

# Piped; the record comes back as it is now.
Get-MakiniWorkOrder -First 1 | Set-MakiniEntity WorkOrder -Property @{ Severity = 'low' } -PassThru

# What would be sent.
Get-MakiniWorkOrder -First 2 | Set-MakiniEntity WorkOrder -Property @{ Severity = 'low' } -WhatIf

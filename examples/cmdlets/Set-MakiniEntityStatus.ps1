# By name of the status and key of the record.
$key = (Get-MakiniWorkOrder -First 1).Key
Set-MakiniEntityStatus WorkOrder (Get-MakiniEntityStatus WorkOrder)[0].Name $key

# Piped; the record comes back as it is now.
Get-MakiniWorkOrder -First 1 | Set-MakiniEntityStatus WorkOrder (Get-MakiniEntityStatus WorkOrder)[1].Name -PassThru

# What would be sent.
Get-MakiniWorkOrder -First 2 | Set-MakiniEntityStatus WorkOrder (Get-MakiniEntityStatus WorkOrder)[0].Name -WhatIf

# Another quantity of a part.
$order = (Get-MakiniWorkOrder -First 1).Key
$part = (Get-MakiniWorkOrderMaterial $order -First 1).Key
Set-MakiniWorkOrderMaterial $order $part -AdditionalProperty @{ quantity = 3 }

# The same, and it comes back.
Set-MakiniWorkOrderMaterial $order $part -AdditionalProperty @{ quantity = 4 } -PassThru

# What would be sent.
Set-MakiniWorkOrderMaterial $order $part -AdditionalProperty @{ quantity = 5 } -WhatIf

# A part for a work order.
Get-MakiniWorkOrder -First 1 | New-MakiniWorkOrderMaterial -MaterialKey (Get-MakiniMaterial -First 1).Key -RequiredQuantity 2 -UsedQuantity 0

# What would be sent.
Get-MakiniWorkOrder -First 1 | New-MakiniWorkOrderMaterial -MaterialKey (Get-MakiniMaterial -First 1).Key -RequiredQuantity 2 -UsedQuantity 0 -WhatIf

# Without being asked.
Get-MakiniWorkOrder -First 1 | New-MakiniWorkOrderMaterial -MaterialKey (Get-MakiniMaterial -First 1).Key -RequiredQuantity 1 -UsedQuantity 0 -Confirm:$false

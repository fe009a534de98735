# How much there is of a material.
Get-MakiniMaterial -First 1 | Set-MakiniMaterialInventory -AdditionalProperty @{ quantity = 5 }

# What would be sent.
Get-MakiniMaterial -First 2 | Set-MakiniMaterialInventory -AdditionalProperty @{ quantity = 5 } -WhatIf

# By key.
$key = (Get-MakiniMaterial -First 1).Key
Set-MakiniMaterialInventory $key -AdditionalProperty @{ quantity = 6 } -Confirm:$false

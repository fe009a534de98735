# It has arrived.
Get-MakiniShipmentOrder -First 1 | Set-MakiniShipmentOrderDelivered

# What would be sent.
Get-MakiniShipmentOrder -First 2 | Set-MakiniShipmentOrderDelivered -WhatIf

# By key.
$key = (Get-MakiniShipmentOrder -First 1).Key
Set-MakiniShipmentOrderDelivered $key -Confirm:$false

# Open lines.
Get-JdePurchaseOrder -First 3

# Of a branch/plant, closed ones too.
Get-JdePurchaseOrder -Branch M30 -All -First 3

# Of one order.
Get-JdePurchaseOrder -OrderNumber (Get-JdePurchaseOrder -First 1).OrderNumber

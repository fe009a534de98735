# Open lines.
Get-JdeSalesOrder -First 3

# Of a branch/plant, closed ones too.
Get-JdeSalesOrder -Branch M30 -All -First 3

# Of one order.
Get-JdeSalesOrder -OrderNumber (Get-JdeSalesOrder -First 1).OrderNumber

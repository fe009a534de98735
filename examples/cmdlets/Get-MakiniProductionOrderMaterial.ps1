# The materials of it, for those that are piped.
Get-MakiniProductionOrder -First 3 | Get-MakiniProductionOrderMaterial

# By key.
$key = (Get-MakiniProductionOrder -First 1).Key
Get-MakiniProductionOrderMaterial $key

# What the service is asked.
Get-MakiniProductionOrderMaterial $key -AsText

# The materials of it, for those that are piped.
Get-MakiniWorkOrder -First 3 | Get-MakiniWorkOrderMaterial

# By key.
$key = (Get-MakiniWorkOrder -First 1).Key
Get-MakiniWorkOrderMaterial $key

# What the service is asked.
Get-MakiniWorkOrderMaterial $key -AsText

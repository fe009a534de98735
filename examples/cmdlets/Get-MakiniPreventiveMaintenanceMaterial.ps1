# The materials of it, for those that are piped.
Get-MakiniPreventiveMaintenance -First 3 | Get-MakiniPreventiveMaintenanceMaterial

# By key.
$key = (Get-MakiniPreventiveMaintenance -First 1).Key
Get-MakiniPreventiveMaintenanceMaterial $key

# What the service is asked.
Get-MakiniPreventiveMaintenanceMaterial $key -AsText

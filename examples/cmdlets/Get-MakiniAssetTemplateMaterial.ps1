# The materials of it, for those that are piped.
Get-MakiniAssetTemplate -First 3 | Get-MakiniAssetTemplateMaterial

# By key.
$key = (Get-MakiniAssetTemplate -First 1).Key
Get-MakiniAssetTemplateMaterial $key

# What the service is asked.
Get-MakiniAssetTemplateMaterial $key -AsText

# The materials of it, for those that are piped.
Get-MakiniAsset -First 3 | Get-MakiniAssetMaterial

# By key.
$key = (Get-MakiniAsset -First 1).Key
Get-MakiniAssetMaterial $key

# What the service is asked.
Get-MakiniAssetMaterial $key -AsText

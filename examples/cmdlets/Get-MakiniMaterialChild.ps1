# What a material is made of, for those that are piped.
Get-MakiniMaterial -First 3 | Get-MakiniMaterialChild

# By key.
$key = (Get-MakiniMaterial -First 1).Key
Get-MakiniMaterialChild $key

# What the service is asked.
Get-MakiniMaterialChild $key -AsText

# What belongs to a record: the materials of work orders.
$key = (Get-MakiniWorkOrder -First 1).Key
Get-MakiniEntityItem WorkOrder Materials $key

# The fields of their own that work orders have here.
Get-MakiniEntityItem WorkOrder CustomFields

# Piped.
Get-MakiniAsset -First 3 | Get-MakiniEntityItem Asset Materials

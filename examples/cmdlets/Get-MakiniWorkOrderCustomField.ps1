# The fields of their own that work orders have here.
Get-MakiniWorkOrderCustomField

# Their names.
(Get-MakiniWorkOrderCustomField).Name

# What the service is asked.
Get-MakiniWorkOrderCustomField -AsText

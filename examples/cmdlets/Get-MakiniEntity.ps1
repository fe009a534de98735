# Any entity, by its name.
Get-MakiniEntity WorkOrder -First 3

# Filtered and ordered as the typed commands do.
Get-MakiniEntity Asset -Filter { Name -like '*pump*' } -OrderBy Name -First 3

# How many there are.
(Get-MakiniEntity Vendor -First 1 -IncludeTotalCount)[0]

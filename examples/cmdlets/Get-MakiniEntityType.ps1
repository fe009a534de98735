# What there is.
Get-MakiniEntityType

# What can be made.
Get-MakiniEntityType | Where-Object CanCreate

# The fields of a new work order.
(Get-MakiniEntityType WorkOrder).Create

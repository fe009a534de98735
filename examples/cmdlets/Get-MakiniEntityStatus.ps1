# The statuses that a work order can have.
Get-MakiniEntityStatus WorkOrder

# Their names.
(Get-MakiniEntityStatus WorkOrder).Name

# Of purchase orders.
Get-MakiniEntityStatus PurchaseOrder

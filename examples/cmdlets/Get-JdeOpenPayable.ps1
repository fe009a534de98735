# What is overdue, and owed to suppliers by one company.
Get-JdeOpenPayable -Overdue -Company 1 -First 3

# By age, as it will be at the end of a month.
Get-JdeOpenPayable -Ageing -Company 1 -AsOf '2026-11-30'

# What is held, and how much that is.
(Get-JdeOpenPayable -PayStatus H).OpenAmount

# Of one supplier, found by name.
Invoke-JdeQuery F0101 -Property AN8 -Filter { AT1 -eq 'V' } -First 1 | Get-JdeOpenPayable -First 3

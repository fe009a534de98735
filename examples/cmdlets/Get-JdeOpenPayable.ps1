# What is owed to suppliers, and overdue.
Get-JdeOpenPayable -Overdue -First 3

# By age.
Get-JdeOpenPayable -Ageing -Company 00001 -AsOf '2026-11-01'

# Of one supplier.
Get-JdeOpenPayable -AddressNumber (Get-JdeOpenPayable -First 1).AddressNumber

# What customers owe, and is overdue.
Get-JdeOpenReceivable -Overdue -First 3

# By age.
Get-JdeOpenReceivable -Ageing -AsOf '2026-11-01'

# Of one customer.
Get-JdeOpenReceivable -AddressNumber (Get-JdeOpenReceivable -First 1).AddressNumber

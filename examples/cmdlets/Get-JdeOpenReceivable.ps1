# What customers owe, and is overdue.
Get-JdeOpenReceivable -Overdue -First 3

# By age; who owes something for more than 90 days.
Get-JdeOpenReceivable -Ageing -AsOf '2026-11-01' | Where-Object Over90 -gt 0

# Of one customer, and of one company.
Get-JdeOpenReceivable -AddressNumber (Get-JdeOpenReceivable -First 1).AddressNumber
Get-JdeOpenReceivable -Company 1 -First 3

# As JDE stores it: 126281.
ConvertTo-JdeDate '2026-10-08'

# A week ago, as a parameter of SQL of your own.
Invoke-JdeQuery -Sql 'SELECT WADOCO, WADRQJ FROM F4801 WHERE WADRQJ >= ?' -Parameters (ConvertTo-JdeDate (Get-Date).AddDays(-7)) -First 3

# The time of day: 143005.
ConvertTo-JdeDate '2026-10-08 14:30:05' -Time

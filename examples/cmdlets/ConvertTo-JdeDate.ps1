# 126281.
ConvertTo-JdeDate '2026-10-08'

# Today.
ConvertTo-JdeDate (Get-Date)

# The time of day, too.
ConvertTo-JdeDate '2026-10-08 14:30:05' -Time

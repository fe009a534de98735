# Assets with what they cost.
Get-JdeAsset -First 3

# What is due for maintenance.
Get-JdeAsset -ServiceDueBefore '2026-12-31' -First 3

# Of a company.
Get-JdeAsset -Company 00001 -First 3

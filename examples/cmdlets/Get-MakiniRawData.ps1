# The first rows, values as they are stored.
Get-MakiniRawData F0101 -First 3

# Some further on.
Get-MakiniRawData F0101 -Skip 100 -First 3

# Of several tables.
Get-MakiniRawTable F000* | Get-MakiniRawData -First 1

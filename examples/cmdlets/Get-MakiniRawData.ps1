# The first rows, values as they are stored.
Get-MakiniRawData F0101 -First 3

# Some further on.
Get-MakiniRawData F0101 -Skip 100 -First 3

# Those that a filter finds, in an order. -AsText shows what is asked of the service.
Get-MakiniRawData F0101 -Filter { ABAT1 -eq 'V' -and ABAN8 -gt 1000 } -OrderBy 'ABAN8 desc' -First 3
Get-MakiniRawData F0101 -Filter { ABALPH -like '*pump*' } -AsText

# Of several tables.
Get-MakiniRawTable F000* | Get-MakiniRawData -First 1

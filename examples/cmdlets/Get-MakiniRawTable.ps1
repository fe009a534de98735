# All tables that can be read as they are.
Get-MakiniRawTable

# Those of the address book.
Get-MakiniRawTable F01*

# And their first rows.
Get-MakiniRawTable F0005 | Get-MakiniRawData -First 2

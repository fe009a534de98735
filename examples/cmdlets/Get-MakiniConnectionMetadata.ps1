# What the account keeps about a connection.
Get-MakiniConnection -Remote 'Birch & Sons' -Connection admin | Get-MakiniConnectionMetadata -Connection admin

# Of all of them.
Get-MakiniConnection -Remote -Connection admin -First 3 | Get-MakiniConnectionMetadata -Connection admin

# One value.
(Get-MakiniConnection -Remote 'Birch & Sons' -Connection admin).Metadata['customer']

# What the account keeps about a connection.
Get-MakiniConnection -Remote 'Birch & Sons' -Connection admin | Get-MakiniConnectionMetadata -Connection admin

# Of all of them.
Get-MakiniConnection -Remote -Connection admin -First 3 | Get-MakiniConnectionMetadata -Connection admin

# One value of one connection, by its key.
$key = (Get-MakiniConnection -Remote 'Birch & Sons' -Connection admin).Key
Get-MakiniConnectionMetadata $key -Connection admin | Where-Object Name -eq customer | ForEach-Object Value

# All that are open here.
Get-MakiniConnection

# All connections of the account, with what is wrong with them.
Get-MakiniConnection -Remote -Connection admin

# Those that the customer must connect again.
Get-MakiniConnection -Remote -Connection admin | Where-Object RequiresReauthorization

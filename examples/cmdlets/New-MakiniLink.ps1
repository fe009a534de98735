# The address to connect a new customer, and a message to send.
New-MakiniLink -ClientId abc -Platform netsuite -CustomerName 'Ms Sato'

# The address to connect an open connection again.
(New-MakiniLink acme -ClientId abc).Message

# With names and values to find the connection again by.
New-MakiniLink -ClientId abc -Metadata @{ customer = '4711' }

# What to send to all customers of the account whose systems refuse Makini.
Get-MakiniConnection -Remote -Connection admin | Where-Object RequiresReauthorization | New-MakiniLink | ForEach-Object { "$($_.Name): $($_.Subject)" }

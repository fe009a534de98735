# A value for one connection.
Get-MakiniConnection -Remote 'Birch & Sons' -Connection admin | Set-MakiniConnectionMetadata -Metadata @{ region = 'north' } -Connection admin

# For several; what would be done.
Get-MakiniConnection -Remote -Connection admin -First 3 | Set-MakiniConnectionMetadata -Metadata @{ checked = '2026' } -Connection admin -WhatIf

# Two values at once.
Get-MakiniConnection -Remote 'Birch & Sons' -Connection admin | Set-MakiniConnectionMetadata -Metadata @{ region = 'south'; tier = 'gold' } -Connection admin

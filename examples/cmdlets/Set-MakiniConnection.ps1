# The one that commands use which name none.
Set-MakiniConnection acme -Default

# A library list of its own: test data in front of production's.
Set-MakiniConnection acme -LibraryList MKTST, MKDTA, MKCOM

# The same for the default connection; @() leaves it to the connected system again.
Set-MakiniConnection -LibraryList MKTST, MKDTA, MKCOM

# The same for a connection that is at hand, which is returned.
Get-MakiniConnection acme | Set-MakiniConnection -Default -PassThru

# What would be done.
Set-MakiniConnection acme -Default -WhatIf

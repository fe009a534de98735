# All open connections, as a page to look at or print.
Export-MakiniHealthReport $folder/health.html

# All connections of the account.
Get-MakiniConnection -Remote -Connection admin | Export-MakiniHealthReport $folder/account.html

# What was tested just now; the file comes back.
Get-MakiniConnection acme | Test-MakiniConnection | Export-MakiniHealthReport $folder/tested.html -PassThru

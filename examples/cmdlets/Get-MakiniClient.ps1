# The account's application.
Get-MakiniClient -Connection admin

# Where Makini Link may send browsers back to: -RedirectUri must be one of them.
(Get-MakiniClient -Connection admin).Redirects

# The address to connect a customer, with the id of the account.
New-MakiniLink -ClientId (Get-MakiniClient -Connection admin).Id -Platform netsuite

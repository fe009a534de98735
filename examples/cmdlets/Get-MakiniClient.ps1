# The account's application.
Get-MakiniClient -Connection admin

# Where Makini Link may send browsers back to.
(Get-MakiniClient -Connection admin).Redirects

# Its id, as Connect-Makini -Link wants it.
(Get-MakiniClient -Connection admin).Id

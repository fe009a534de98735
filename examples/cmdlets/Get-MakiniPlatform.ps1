# All systems that Makini connects.
Get-MakiniPlatform -Connection admin

# Those of one maker.
Get-MakiniPlatform *sap* -Connection admin

# By name.
Get-MakiniPlatform netsuite -Connection admin

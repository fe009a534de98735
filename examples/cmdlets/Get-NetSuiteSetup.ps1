# The way from an account to a connection.
Get-NetSuiteSetup

# With the account's own addresses.
Get-NetSuiteSetup 1234567

# The administrator's part, to be sent.
Get-NetSuiteSetup 1234567_SB1 -AsMarkdown

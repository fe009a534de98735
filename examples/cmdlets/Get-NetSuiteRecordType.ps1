# The records of the account.
Get-NetSuiteRecordType

# With their fields.
Get-NetSuiteRecordType customer -IncludeField

# Some of them.
Get-NetSuiteRecordType trans*

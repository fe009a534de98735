# SuiteQL.
Invoke-NetSuiteQuery 'SELECT id, companyname FROM customer ORDER BY id' -First 3

# With values in place of its marks.
Invoke-NetSuiteQuery 'SELECT id, tranid FROM transaction WHERE type = ? AND trandate >= ? ORDER BY id' -Parameters 'CustInvc', ([datetime]'2026-06-01') -First 3

# What NetSuite sends, as text.
Invoke-NetSuiteQuery 'SELECT id, trandate, foreigntotal FROM transaction ORDER BY id' -First 3 -Raw

# A record, filtered and ordered.
Invoke-NetSuiteQuery -Record transaction -Property tranid, foreigntotal -Filter { foreigntotal -gt 10000 } -OrderBy 'trandate desc' -First 3

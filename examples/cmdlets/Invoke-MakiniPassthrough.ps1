# SQL in the connected database, with values in place of its marks.
Invoke-MakiniPassthrough -Sql 'SELECT ABAN8, ABALPH FROM F0101 WHERE ABAN8 = ?' -Parameters 1001

# The connected system's own API.
Invoke-MakiniPassthrough query/v1/suiteql -Method Post -Body @{ q = 'SELECT id FROM currency ORDER BY id' } -Confirm:$false

# What would be done.
Invoke-MakiniPassthrough -Sql 'DELETE FROM F0101' -WhatIf

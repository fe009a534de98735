# A work order.
New-MakiniEntity WorkOrder @{ Title = 'Pump leaks'; SiteKey = (Get-MakiniSite -First 1).Key }

# With a field that no list of fields has.
New-MakiniEntity WorkOrder @{ Title = 'Pump leaks'; SiteKey = (Get-MakiniSite -First 1).Key } -AdditionalProperty @{ colour = 'red' }

# What would be sent.
New-MakiniEntity WorkOrder @{ Title = 'Pump leaks' } -WhatIf

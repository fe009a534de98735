# One.
$null = Connect-Makini example -EnvironmentVariable MAKINI_EXAMPLE_TOKEN -BaseUri $sandbox.Url -SaveProfile
Remove-MakiniProfile example

# All that match; what would be removed.
Get-MakiniProfile test-* | Remove-MakiniProfile -WhatIf

# Without being asked.
Get-MakiniProfile test-* | Remove-MakiniProfile -Confirm:$false

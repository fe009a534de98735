# The default connection, under its name.
Save-MakiniProfile -Vault Runbooks

# Another one, under another name.
Connect-Makini variable -EnvironmentVariable MAKINI_EXAMPLE_TOKEN -BaseUri $sandbox.Url | Save-MakiniProfile example

# What would be saved.
Save-MakiniProfile example -Connection variable -WhatIf

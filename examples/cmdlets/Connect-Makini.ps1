# The embedded sandbox: nothing of yours is needed.
Connect-Makini -Sandbox

# A token from the dashboard.
Connect-Makini acme -Token (Read-Host -AsSecureString)

# A token pair out of a vault, saved as a profile that opens it again.
Connect-Makini acme -Vault Runbooks -Environment Production -SaveProfile

# A customer at a browser; the pair is in the vault before it is used.
Connect-Makini acme -Link -ClientId $id -ClientSecret $secret -Vault Runbooks

# The customer connects again; the new pair goes where the old one was.
Connect-Makini acme -Link -Reconnect

# The account, for the Admin API.
Connect-Makini admin -ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url

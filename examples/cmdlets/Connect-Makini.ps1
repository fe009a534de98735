# The embedded sandbox: nothing of yours is needed.
Connect-Makini -Sandbox

# A token from the dashboard, typed in and shown to nobody.
Connect-Makini acme -Token (Read-Host -AsSecureString)

# A CI job that has the token in a variable; the limits suit a job that nobody waits for.
Connect-Makini acme -EnvironmentVariable MAKINI_EXAMPLE_TOKEN -BaseUri $sandbox.Url -TimeoutSec 300 -MaximumRetryCount 10

# A token pair out of a vault, saved as a profile that opens it again. Changes will ask first.
Connect-Makini acme -Vault Runbooks -Environment Production -SaveProfile

# Whatever else knows the token: the script block runs whenever one is wanted.
Connect-Makini acme -TokenProvider { $env:MAKINI_EXAMPLE_TOKEN } -BaseUri $sandbox.Url

# A customer at a browser; the pair is in the vault before it is used.
Connect-Makini acme -Link -ClientId $id -ClientSecret $secret -Vault Runbooks

# The customer connects again; the new pair goes where the old one was.
Connect-Makini acme -Link -Reconnect

# The account, for the Admin API.
Connect-Makini admin -ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url

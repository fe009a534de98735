# Two files: one to upload, one for you alone.
New-NetSuiteCertificate $folder/netsuite -Algorithm EC

# The private key into a vault.
New-NetSuiteCertificate $folder/acme -Vault Runbooks

# A shorter life, another name.
New-NetSuiteCertificate $folder/short -Days 365 -Subject 'Makini of Acme' -Algorithm EC

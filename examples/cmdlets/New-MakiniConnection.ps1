# A customer's system without the customer's browser; the tokens go into the vault.
New-MakiniConnection acme -Email it@acme.example -Provider jd-edwards-world -Credential @{ host = 'ibmi.acme.example'; user = 'MAKINI'; password = (Read-Host -AsSecureString) } -Vault Runbooks

# NetSuite.
New-MakiniConnection acme -Email it@acme.example -Provider netsuite -AccountId 1234567 -ConsumerKey $key -ConsumerSecret (Read-Host -AsSecureString) -CertificateId $id -PrivateKeyPath ./netsuite.key.pem -Vault Runbooks

# NetSuite, with the private key that New-NetSuiteCertificate put into the vault.
New-MakiniConnection acme -Email it@acme.example -Provider netsuite -AccountId 1234567 -ConsumerKey $key -CertificateId $id -Vault Runbooks -PrivateKeySecretName NetSuite-PrivateKey

# In the sandbox.
New-MakiniConnection example -Email it@example.com -Provider jd-edwards-world -Credential @{ user = 'MAKINI' } -Connection admin

# Whether NetSuite takes it, and how long it is good.
New-NetSuiteCertificate $folder/tested -Algorithm EC | Test-NetSuiteCertificate

# A file.
Test-NetSuiteCertificate $folder/tested.cert.pem

# For a script.
(Test-NetSuiteCertificate $folder/tested.cert.pem).DaysLeft -gt 60

# Until the data are synchronised, for ten minutes at most.
Wait-MakiniConnection acme -TimeoutSec 600

# Until it works at all.
Wait-MakiniConnection acme -For Active -TimeoutSec 60

# Asking each ten seconds.
Wait-MakiniConnection acme -PollingInterval 10 -TimeoutSec 60

# A whole Makini on this machine; Connect-Makini -Sandbox uses it.
Start-MakiniSandbox

# With twice the transactions, of another company history.
Start-MakiniSandbox -Scale 2 -Seed 7

# As slow as a service far away: five milliseconds before each answer.
Start-MakiniSandbox -Latency 5

# For a test: one of its own, that is gone afterwards.
$mine = Start-MakiniSandbox
Connect-Makini test -Token $mine.GetAccessToken() -BaseUri $mine.Url
Disconnect-Makini test
$mine | Stop-MakiniSandbox

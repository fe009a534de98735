# A whole Makini on this machine.
Start-MakiniSandbox

# With more data, of another seed.
Start-MakiniSandbox -Scale 2 -Seed 7

# Slow.
Start-MakiniSandbox -Latency 5

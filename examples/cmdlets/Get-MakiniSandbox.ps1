# Those that run.
Get-MakiniSandbox

# What they were asked.
$sandbox | Get-MakiniSandbox -Request

# What goes wrong with them on purpose.
$sandbox | Get-MakiniSandbox -Fault

# Those that run, with their addresses.
Get-MakiniSandbox

# What they were asked and how they answered, for a test that wants to know.
Invoke-JdeQuery F0101 -First 1 -Connection sandbox
$sandbox | Get-MakiniSandbox -Request | Where-Object Path -like *passthrough

# What goes wrong with them on purpose, and how often it has hit.
$sandbox | Get-MakiniSandbox -Fault

# How far each webhook has come.
$sandbox | Get-MakiniSandbox -Delivery

# One.
Start-MakiniSandbox | Stop-MakiniSandbox

# What would be stopped.
Stop-MakiniSandbox -WhatIf

# By what is at hand.
$other = Start-MakiniSandbox
Stop-MakiniSandbox $other

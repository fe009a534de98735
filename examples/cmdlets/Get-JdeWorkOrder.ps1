# Open work orders, with parts and operations.
Get-JdeWorkOrder -First 3

# Due by the end of the year.
Get-JdeWorkOrder -DueBefore '2026-12-31' -First 3

# The parts of one.
(Get-JdeWorkOrder -First 1).Parts

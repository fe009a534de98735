$c = Connect-Makini -Sandbox
Get-JdeOpenPayable -Overdue -AsOf 2026-11-02 -Company 1 -First 3
Get-JdeBillOfMaterial PMP-150 M30 -Quantity 20 -First 5
Invoke-JdeQuery F4801 -Filter { SRST -lt '90' -and DRQJ -ge '2026-11-01' } -OrderBy DRQJ -First 3
Invoke-JdeQuery F0911 -Filter { LT -eq 'AA' -and AA -gt 0 } -GroupBy CO, CRCD -Sum AA -Count -First 4
Get-MakiniWorkOrder -Filter { Status -eq 'Open' -and Severity -eq 'High' } -First 3

# The statuses of work orders.
Get-JdeUserDefinedCode -System 00 -Type SS

# One of them.
Get-JdeUserDefinedCode -System 00 -Type SS | Where-Object Code -eq '99'

# The texts beside the codes of rows.
Invoke-JdeQuery F4801 -Property DOCO, SRST -Describe -First 3

# The statuses of work orders.
Get-JdeUserDefinedCode 00 SS

# One of them, and all that begin with 4.
Get-JdeUserDefinedCode 00/SS 99
Get-JdeUserDefinedCode 00/SS 4*

# What the codes in a column mean: the column knows its table of codes.
Get-JdeColumn F0101 AT1 | Get-JdeUserDefinedCode

# The columns of a file, and what their values are.
Get-JdeColumn F0101

# Dates only.
Get-JdeColumn F4801 | Where-Object Type -eq Date

# By alias.
Get-JdeColumn F4801 DRQJ

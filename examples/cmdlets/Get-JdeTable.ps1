# The files that the dictionary knows.
Get-JdeTable

# Those of one area.
Get-JdeTable -Area finance

# By name.
Get-JdeTable F48*

# The files that the dictionary knows.
Get-JdeTable

# Those of one area, and those whose name begins so.
Get-JdeTable -Area finance
Get-JdeTable F48*

# Which of them have a column with a date of update.
Get-JdeTable F4* | Get-JdeColumn -Name UPMJ

# How many rows each has.
Get-JdeTable F010* | ForEach-Object { "$($_.Name) $(Invoke-JdeQuery $_.Name -Count)" }
